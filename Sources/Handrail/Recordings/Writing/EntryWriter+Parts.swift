extension EntryWriter {
    func append(
        number field: Field, _ key: StaticString, of record: RawRecord, or missing: Double = -1,
        to output: inout [UInt8]
    ) {
        JSONText.append(key, to: &output)
        Decimal.append(record.number(field) ?? missing, to: &output)
    }

    /// Adds a field only where it is an id that a browser counts up: `page_1`.
    func append(
        word field: Field, _ key: StaticString, of record: RawRecord, to output: inout [UInt8],
        _ removals: inout Removals
    ) {
        let text = record[field]
        guard !text.isEmpty else { return }
        guard SecretShape.isHarmless(text, longest: 16) else { return removals.add(.field) }
        JSONText.append(key, to: &output)
        JSONText.append(text, to: &output)
        JSONText.append(",", to: &output)
    }

    func append(
        phrase text: ArraySlice<UInt8>, to output: inout [UInt8], _ removals: inout Removals
    ) {
        let isPlain = text.isEmpty || EntryWriter.isReason(text)
        if !isPlain { removals.add(.text) }
        JSONText.append(isPlain ? text : Mark.removed[...], to: &output)
    }

    /// Adds the parameters of an address that is clean.
    static func appendQuery(_ address: ArraySlice<UInt8>, to output: inout [UInt8]) {
        JSONText.append("[", to: &output)
        let query = AddressParts(address).query ?? []
        for (place, pair) in query.split(separator: UInt8(ascii: "&")).enumerated() {
            let mark = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            if place > 0 { JSONText.append(",", to: &output) }
            JSONText.append("{\"name\":", to: &output)
            JSONText.append(pair[..<mark], to: &output)
            JSONText.append(",\"value\":", to: &output)
            JSONText.append(pair[mark...].dropFirst(), to: &output)
            JSONText.append("}", to: &output)
        }
        JSONText.append("]", to: &output)
    }

    /// A reason phrase: up to six of the words that such phrases are made of.
    static func isReason(_ text: ArraySlice<UInt8>) -> Bool {
        let words = text.split(separator: 0x20)
        return !words.isEmpty && words.count <= 6
            && words.allSatisfy { reasons.contains(NameHash($0).value) }
    }

    /// Of the registered phrases (RFC 9110, section 15) and those of CDNs.
    private static let reasons = NameHash.set([
        "a", "accepted", "allowed", "already", "authentication", "authoritative", "available",
        "bad", "bandwidth", "by", "client", "closed", "conflict", "connect", "connection",
        "content", "continue", "created", "denied", "dependency", "down", "early", "entity",
        "error", "exceeded", "expectation", "extended", "failed", "fields", "for", "forbidden",
        "found", "gateway", "gone", "handshake", "has", "header", "hints", "http", "i'm", "im",
        "implemented", "information", "insufficient", "internal", "invalid", "is", "large",
        "legal", "length", "limit", "locked", "long", "loop", "many", "media", "method",
        "misdirected", "modified", "moved", "multi-status", "multiple", "negotiates", "network",
        "no", "non-authoritative", "not", "ok", "origin", "out", "overloaded", "partial",
        "payload", "payment", "permanent", "permanently", "precondition", "processable",
        "processing", "protocols", "proxy", "range", "reasons", "redirect", "refused",
        "rejected", "request", "requested", "requests", "required", "reset", "response",
        "satisfiable", "see", "server", "service", "ssl", "status", "storage", "supported",
        "switching", "teapot", "temporarily", "temporary", "time-out", "timed", "timeout", "too",
        "type", "unauthorized", "unavailable", "unknown", "unprocessable", "unreachable",
        "unsupported", "upgrade", "uri", "url", "use", "used", "variant", "version", "web",
        "with",
    ])
}
