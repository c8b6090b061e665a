/// What a browser calls a failure of the network, in the words of Chromium
/// where those of others mean the same.
struct FailureName: Sendable {
    /// `ERR_CONNECTION_RESET`; a name of its own where nothing is the same; nil
    /// where the browser names no failure.
    let name: String?
    /// The page or the person called it off.
    let isCalledOff: Bool
    /// It was not let out of the browser.
    let isBlocked: Bool

    init(_ error: ArraySlice<UInt8>) {
        guard !error.isEmpty else {
            name = nil
            isCalledOff = false
            isBlocked = false
            return
        }
        var text = String(decoding: error.prefix(200), as: UTF8.self)
        for prefix in ["net::", "(", "Error: "] where text.hasPrefix(prefix) {
            text.removeFirst(prefix.count)
        }
        let word = text.lowercased()
        isCalledOff = FailureName.callings.contains { word.hasPrefix($0) }
        isBlocked = FailureName.blocks.contains { word.contains($0) }
        guard !text.isEmpty, !isCalledOff else {
            name = nil
            return
        }
        if text.hasPrefix("ERR_") {
            name = FailureName.code(text)
        } else {
            let same = FailureName.same.first { word.contains($0.words) }?.code
            name = same ?? (FailureName.isName(text) ? FailureName.code(text) : "ERR_FAILED")
        }
    }

    /// The letters of a name, so that nothing else comes with it.
    private static func code(_ text: String) -> String {
        let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        return String(name.prefix(60))
    }

    private static func isName(_ text: String) -> Bool {
        text.contains("_")
            && text.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "_") }
    }

    private static let callings = [
        "err_aborted", "ns_binding_aborted", "ns_error_abort", "canceled", "cancelled", "aborted",
        "load cancelled",
    ]

    private static let blocks = [
        "err_blocked_by", "blocked_by", "blockedby", "cors", "err_unsafe", "content-security",
        "csp", "mixed", "tracking", "adblock", "extension", "access control",
    ]

    /// Words of Firefox and Safari, and the name that Chromium has for it.
    private static let same: [(words: String, code: String)] = [
        ("ns_error_net_reset", "ERR_CONNECTION_RESET"),
        ("ns_error_net_interrupt", "ERR_CONNECTION_CLOSED"),
        ("ns_error_net_partial_transfer", "ERR_CONTENT_LENGTH_MISMATCH"),
        ("ns_error_net_timeout", "ERR_CONNECTION_TIMED_OUT"),
        ("ns_error_connection_refused", "ERR_CONNECTION_REFUSED"),
        ("ns_error_unknown_host", "ERR_NAME_NOT_RESOLVED"),
        ("ns_error_offline", "ERR_INTERNET_DISCONNECTED"),
        ("ns_error_net_empty_response", "ERR_EMPTY_RESPONSE"),
        ("ns_error_proxy_connection_refused", "ERR_PROXY_CONNECTION_FAILED"),
        ("ns_error_unknown_proxy_host", "ERR_PROXY_CONNECTION_FAILED"),
        ("ns_error_net_http2", "ERR_HTTP2_PROTOCOL_ERROR"),
        ("ns_error_net_http3", "ERR_QUIC_PROTOCOL_ERROR"),
        ("appears to be offline", "ERR_INTERNET_DISCONNECTED"),
        ("network connection was lost", "ERR_CONNECTION_CLOSED"),
        ("request timed out", "ERR_CONNECTION_TIMED_OUT"),
        ("hostname could not be found", "ERR_NAME_NOT_RESOLVED"),
        ("could not connect to the server", "ERR_CONNECTION_REFUSED"),
        ("secure connection to the server cannot be made", "ERR_SSL_PROTOCOL_ERROR"),
        ("ssl error", "ERR_SSL_PROTOCOL_ERROR"),
        ("certificate for this server is invalid", "ERR_CERT_AUTHORITY_INVALID"),
    ]
}
