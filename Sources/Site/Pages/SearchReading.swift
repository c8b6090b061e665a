import Handrail
import Web

/// What was read in a text that somebody pasted, as one sentence says it:
/// “502 Bad Gateway from nginx, request id 8f3c”.
struct SearchReading {
    /// What was answered and by whom; nil when only the request is known.
    let answer: String?
    /// True when both are known, so that a comma stands between them.
    let hasBoth: Bool
    let requestID: String?

    /// Nil for a question that was typed, and when nothing was read.
    init?(_ reading: TextReading, code: ErrorCode?) {
        guard reading.isPasted || reading.server != nil || reading.requestID != nil else {
            return nil
        }
        let name = code.map { "\($0.code) \($0.name)" }
        let server = reading.server.map { $0.shortened(to: 60) }
        switch (name, server) {
        case (let name?, let server?): answer = "\(name) from \(server)"
        case (let name?, nil): answer = name
        case (nil, let server?): answer = "a page from \(server)"
        case (nil, nil): answer = nil
        }
        requestID = reading.requestID.map { $0.shortened(to: 80) }
        hasBoth = answer != nil && requestID != nil
        if answer == nil, requestID == nil { return nil }
    }
}

extension SearchResults {
    /// The report form with what was read in the text: its first code, the
    /// request's id, and where the text begins.
    func reportPath(for form: SearchForm, in content: Content) -> String {
        let code = recognized.lazy.compactMap { content.code($0.code)?.code }.first
        let isNoisy = reading.isPasted && !reading.words.isEmpty
        let beginning = isNoisy ? reading.words : form.query.text
        return Paths.report(
            code: code, requestID: reading.requestID?.start(200),
            summary: beginning.start(200).ifAny)
    }
}

extension String {
    /// So many code points, as fields of the report form count them.
    fileprivate func start(_ most: Int) -> String { String(unicodeScalars.prefix(most)) }
}
