/// What was read in a text that somebody pasted, as one sentence says it:
/// “502 Bad Gateway from nginx, request id 8f3c”.
package struct SearchReading {
    /// What was answered and by whom; nil when only the request is known.
    package let answer: String?
    /// True when both are known, so that a comma stands between them.
    package let hasBoth: Bool
    package let requestID: String?

    /// Nil for a question that was typed, and when nothing was read.
    package init?(_ reading: TextReading, code: ErrorCode?) {
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
