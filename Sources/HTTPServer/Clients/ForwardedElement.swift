/// One element of `Forwarded`, such as `for=192.0.2.1;proto=https`. The values
/// are as they were sent, without quotes.
struct ForwardedElement: Equatable {
    /// `for`: who asked the proxy.
    var client: String?
    /// `by`: where the proxy was asked.
    var by: String?
    /// `host`: the host that was asked for.
    var host: String?
    /// `proto`: the scheme that was asked by.
    var proto: String?

    /// An element of these parts.
    init(client: String? = nil, by: String? = nil, host: String? = nil, proto: String? = nil) {
        self.client = client
        self.by = by
        self.host = host
        self.proto = proto
    }

    /// Reads one element. Blanks beside ";" are let through, and so are ":"
    /// and brackets outside of quotes, as some proxies send them. nil for what
    /// breaks the grammar otherwise, has a parameter twice, or is empty.
    init?(_ text: ArraySlice<UInt8>) {
        guard !text.isEmpty else { return nil }
        var parameters: [String: String] = [:]
        for pair in text.split(outsideQuotes: UInt8(ascii: ";")) where !pair.isEmpty {
            let name = pair.prefix(while: \.isTokenCharacter)
            guard !name.isEmpty, pair[name.endIndex...].first == UInt8(ascii: "="),
                let value = ForwardedElement.value(pair[(name.endIndex + 1)...])
            else { return nil }
            let key = String(decoding: name, as: UTF8.self).lowercased()
            guard parameters.updateValue(value, forKey: key) == nil else { return nil }
        }
        self.init(
            client: parameters["for"], by: parameters["by"], host: parameters["host"],
            proto: parameters["proto"])
    }

    private static func value(_ text: ArraySlice<UInt8>) -> String? {
        if let quoted = text.unquoted { return String(decoding: quoted, as: UTF8.self) }
        guard !text.isEmpty,
            text.allSatisfy({ $0.isTokenCharacter || ":[]".utf8.contains($0) })
        else { return nil }
        return String(decoding: text, as: UTF8.self)
    }
}
