/// An address that pages may ask by TLS: `https://`, a host's name, perhaps a
/// port and a path. Its origin is safe to stand in a header field.
public struct HTTPSAddress: Sendable, Hashable {
    private static let longest = 300

    /// As it was written.
    public let url: String
    /// The host's name in lower case, without its port.
    public let host: String
    /// The scheme, the host and the port (RFC 6454, section 4).
    public let origin: String

    /// Nil for any other address, for one with a name or password, a fragment
    /// or a character that an address has only encoded.
    public init?(_ text: String) {
        let scheme = "https://"
        guard text.utf8.count <= HTTPSAddress.longest, text.lowercased().hasPrefix(scheme),
            text.utf8.allSatisfy(HTTPSAddress.isPlain)
        else { return nil }
        let authority = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" }.lowercased()
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, HTTPSAddress.isHost(name), parts.count <= 2 else {
            return nil
        }
        if parts.count == 2 {
            guard let port = UInt16(parts[1]), port > 0, parts[1].first != "+" else { return nil }
        }
        url = text
        host = String(name)
        origin = scheme + authority
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !"\"#<>\\^`{|}@;,'".utf8.contains(byte)
    }

    /// Names of letters, digits and hyphens with dots between them (RFC 1123, section 2.1).
    private static func isHost(_ text: Substring) -> Bool {
        guard text.utf8.count <= 253 else { return false }
        return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty && label.utf8.count <= 63 && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy {
                    (97...122).contains($0) || (48...57).contains($0) || $0 == 45
                }
        }
    }
}
