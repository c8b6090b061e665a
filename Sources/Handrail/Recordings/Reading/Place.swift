/// A container of a recording that is looked into (HAR 1.2).
enum Place: Int, Sendable, CaseIterable {
    case root, log, creator, browser, pages, page, pageTimings, entries, entry
    case request, requestHeaders, requestHeader, postData, params, param
    case response, responseHeaders, responseHeader, content, timings

    /// The place of a list's elements; nil for a place that is an object.
    var element: Place? {
        switch self {
        case .pages: .page
        case .entries: .entry
        case .requestHeaders: .requestHeader
        case .responseHeaders: .responseHeader
        case .params: .param
        default: nil
        }
    }

    /// The field that a key names here; nil for one that is not known.
    func field(_ key: [UInt8]) -> Field? {
        for known in Place.known[rawValue]
        where known.key.count == key.count && known.key == key {
            return known.field
        }
        return nil
    }

    private struct Known: Sendable {
        let key: [UInt8]
        let field: Field
    }

    private static let known: [[Known]] = allCases.map { place in
        Field.keys(in: place).map { Known(key: Array($0.key.utf8), field: $0.value) }
    }
}
