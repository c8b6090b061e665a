/// The conditions under which a request is to be answered (RFC 9110, 13).
struct Preconditions {
    /// What is to be done.
    enum Outcome: Equatable {
        /// The request is answered as if there were no conditions.
        case proceed
        /// 304: the client has what it asks for.
        case notModified
        /// 412: the client thought of another version.
        case failed
    }

    /// The lists of tags; nil when there is no such field.
    var ifMatch: [UInt8]?
    /// As `ifMatch`, for the versions that the client has.
    var ifNoneMatch: [UInt8]?
    /// The date after which a version is of interest.
    var ifModifiedSince = DateCondition.none
    /// The date of the version that the client thinks of.
    var ifUnmodifiedSince = DateCondition.none
    /// The one tag or date for which a `Range` counts.
    var ifRange: [UInt8]?

    /// No conditions.
    init() {}

    /// The conditions among these fields.
    init(_ headers: Headers) {
        for (name, value) in headers.pairs {
            read(name: name.utf8.span, value: value.utf8.span)
        }
    }

    /// True when there are no conditions but perhaps that of a range.
    var isEmpty: Bool {
        ifMatch == nil && ifNoneMatch == nil && ifModifiedSince.date == nil
            && ifUnmodifiedSince.date == nil
    }

    /// Takes in a field, if it is a condition. Fields of one name are one list.
    mutating func read(name: Span<UInt8>, value: Span<UInt8>) {
        switch name.count {
        case 8 where name.isCaseless("if-match"): Preconditions.add(value, to: &ifMatch)
        case 8 where name.isCaseless("if-range"): Preconditions.add(value, to: &ifRange)
        case 13 where name.isCaseless("if-none-match"): Preconditions.add(value, to: &ifNoneMatch)
        case 17 where name.isCaseless("if-modified-since"): ifModifiedSince.read(value)
        case 19 where name.isCaseless("if-unmodified-since"): ifUnmodifiedSince.read(value)
        default: break
        }
    }

    private static func add(_ value: Span<UInt8>, to list: inout [UInt8]?) {
        var bytes = list.map { $0 + ", ".utf8 } ?? []
        for index in value.trimmed(value.indices) { bytes.append(value[index]) }
        list = bytes
    }
}
