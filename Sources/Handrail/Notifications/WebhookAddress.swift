/// Where a webhook is: `https://…`, or `http://…` on this machine.
public struct WebhookAddress: Sendable, Equatable {
    /// The longest address in bytes.
    public static let longest = 500

    /// As it was written.
    public let url: String
    /// In lower case, without the port and the brackets of IPv6.
    public let host: String

    /// Why a text is no such address.
    public enum Flaw: Error, Sendable, Equatable {
        case notAnAddress, tooLong, hasPassword, notEncrypted, privateNetwork
    }

    /// `allowsPrivate` lets addresses of private networks and of this machine be told,
    /// which a stranger's address must never be able to reach.
    public init(_ text: String, allowsPrivate: Bool) throws(Flaw) {
        let text = text.trimmed
        guard text.utf8.count <= WebhookAddress.longest else { throw .tooLong }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }),
            let mark = text.firstRange(of: "://")
        else { throw .notAnAddress }
        let scheme = text[..<mark.lowerBound].lowercased()
        let authority = text[mark.upperBound...].prefix { !"/?#".contains($0) }
        guard !authority.contains("@") else { throw .hasPassword }
        guard ["http", "https"].contains(scheme), let host = WebhookAddress.host(authority) else {
            throw .notAnAddress
        }
        guard scheme == "https" || WebhookAddress.isLoopback(host) else { throw .notEncrypted }
        let bytes = ArraySlice(host.utf8)
        let isPrivate = PrivateNetwork.ipv6(bytes) ?? PrivateNetwork.isPrivateHost(bytes)
        guard allowsPrivate || !isPrivate else { throw .privateNetwork }
        self.init(stored: text, host: host)
    }

    /// An address as it was stored.
    public init(stored url: String) {
        let authority = url.firstRange(of: "://").map {
            url[$0.upperBound...].prefix { !"/?#".contains($0) }
        }
        self.init(stored: url, host: authority.flatMap(WebhookAddress.host) ?? "")
    }

    private init(stored url: String, host: String) {
        self.url = url
        self.host = host
    }

    private static func host(_ authority: Substring) -> String? {
        var host = authority.lowercased()
        var port: Substring?
        if host.hasPrefix("[") {
            guard let end = host.firstIndex(of: "]") else { return nil }
            let rest = host[host.index(after: end)...]
            guard rest.isEmpty || rest.first == ":" else { return nil }
            port = rest.isEmpty ? nil : rest.dropFirst()
            host = String(host[host.index(after: host.startIndex)..<end])
            guard PrivateNetwork.ipv6(ArraySlice(host.utf8)) != nil else { return nil }
        } else {
            let parts = host.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count <= 2 else { return nil }
            port = parts.count == 2 ? parts[1] : nil
            host = String(parts[0])
            guard isName(host) else { return nil }
        }
        if let port, UInt16(port).map({ $0 > 0 }) != true || port.first == "+" { return nil }
        return host
    }

    private static func isName(_ host: String) -> Bool {
        !host.isEmpty && host.utf8.count <= 253
            && host.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46
                    || $0 == 95
            }
    }

    private static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1"
            || PrivateNetwork.ipv4(ArraySlice(host.utf8))?.first == 127
    }
}
