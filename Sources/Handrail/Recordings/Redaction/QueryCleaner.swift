/// Writes the parameters of an address: their names, and few of their values.
enum QueryCleaner {
    /// Adds what stands between `?` and `#`.
    static func append(
        _ query: ArraySlice<UInt8>, to output: inout [UInt8], removing removals: inout Removals
    ) {
        var isFirst = true
        for pair in query.split(whereSeparator: {
            $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ";")
        }) {
            if !isFirst { output.append(UInt8(ascii: "&")) }
            isFirst = false
            append(pair: pair, to: &output, removing: &removals)
        }
    }

    private static func append(
        pair: ArraySlice<UInt8>, to output: inout [UInt8], removing removals: inout Removals
    ) {
        let mark = pair.firstIndex(of: UInt8(ascii: "="))
        let rawName = pair[..<(mark ?? pair.endIndex)]
        let name = Percent.decoded(rawName) ?? Array(rawName)
        let hasPlainName = isPlain(name: name[...])
        if hasPlainName {
            output.append(contentsOf: name)
        } else {
            output.append(contentsOf: Mark.removed)
            removals.add(.queryValue)
        }
        guard let mark else { return }
        output.append(UInt8(ascii: "="))
        let rawValue = pair[(mark + 1)...]
        guard !rawValue.isEmpty else { return }
        let value = Percent.decoded(rawValue) ?? Array(rawValue)
        if hasPlainName, isHarmless(value: value[...], of: name[...]) {
            output.append(contentsOf: value)
        } else {
            output.append(contentsOf: Mark.removed)
            removals.add(kind(of: value[...], named: name[...]))
        }
    }

    /// Whether a parameter's name is a name and no value: `page`, `user[email]`.
    static func isPlain(name: ArraySlice<UInt8>) -> Bool {
        let words = name.split { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
        return name.count <= 48
            && (words.isEmpty ? false : words.allSatisfy { SecretShape.isHarmless($0) })
    }

    /// `true`, `1` and their like tell nothing; numbers and short words stay
    /// where the name is one of the harmless.
    private static func isHarmless(value: ArraySlice<UInt8>, of name: ArraySlice<UInt8>) -> Bool {
        guard value.count <= 24, SensitiveName.weight(of: name) == nil else { return false }
        if flags.contains(where: { value.lowerElementsEqual($0) }) { return true }
        return harmless.contains(NameHash(name).value)
            && SecretShape.isHarmless(value, longest: 24)
    }

    private static func kind(
        of value: ArraySlice<UInt8>, named name: ArraySlice<UInt8>
    ) -> RemovedKind {
        if EmailShape.isHeld(by: value) { return .emailAddress }
        let isToken = SensitiveName.weight(of: name) != nil || SecretShape.isSecret(value)
        return isToken ? .token : .queryValue
    }

    private static let flags = ["true", "false", "null", "yes", "no", "on", "off", "0", "1"].map {
        Array($0.utf8)
    }

    private static let harmless = NameHash.set([
        "page", "page_size", "pagesize", "per_page", "perpage", "limit", "offset", "count", "size",
        "sort", "sort_by", "order", "order_by", "orderby", "dir", "direction", "lang", "language",
        "locale", "hl", "gl", "v", "ver", "version", "format", "fmt", "type", "kind", "mode",
        "view", "tab", "theme", "width", "height", "w", "h", "dpr", "quality", "q_auto", "retry",
        "retries", "attempt", "stream", "timeout", "model", "encoding", "alt", "debug", "transport",
        "eio", "is_archived", "platform", "env",
        "output", "level", "depth", "method", "protocol", "status", "error",
        "response_type", "grant_type", "response_mode",
        "code_challenge_method",
    ])
}
