import Handrail
import Web

/// A request of a recording that failed or was slow, as a row of a table.
struct RequestRow {
    let number: Int
    let method: String
    let path: String
    let host: String
    /// The answer as a link to its code's page; nil when the catalogue has none.
    let answerCode: Chip?
    /// The answer in words, where there is no page for it.
    let answerText: String?
    let isSlow: Bool
    let time: String
    /// Who wrote the answer.
    let answerer: String
    /// What the one who answered can look it up by; nil when there is nothing.
    let lookUp: String?

    init(_ request: RecordedRequest, in content: Content) {
        let code = request.codes.lazy.compactMap { content.code($0) }.first
        number = request.number
        method = request.method
        path = request.path.shortened(to: 120)
        host = request.host
        answerCode = code.map(Chip.init)
        answerText = code == nil ? request.answerWords : nil
        isSlow = request.outcome == .slow
        time = request.duration.asDuration
        answerer = request.answeredBy.words
        lookUp = request.requestIDs.first?.value.shortened(to: 80)
    }
}

extension RecordedRequest {
    /// The address without its scheme and host.
    var path: String {
        guard let mark = address.firstRange(of: "://") else { return address }
        let rest = address[mark.upperBound...]
        guard let slash = rest.firstIndex(where: { $0 == "/" || $0 == "?" }) else { return "/" }
        return String(rest[slash...])
    }

    /// `504 Gateway Timeout`, or what the browser says where no answer came.
    var answerWords: String {
        guard status > 0 else { return error ?? "no answer" }
        return statusText.isEmpty ? "\(status)" : "\(status) \(statusText)"
    }
}

extension Answerer {
    /// `a gateway (nginx)`.
    fileprivate var words: String {
        let place =
            switch kind {
            case .cdn: "the delivery network"
            case .gateway: "a gateway"
            case .origin: "the service itself"
            case .nobody: "nobody"
            case .unknown: "not told"
            }
        return name.map { "\(place) (\($0.shortened(to: 40)))" } ?? place
    }
}
