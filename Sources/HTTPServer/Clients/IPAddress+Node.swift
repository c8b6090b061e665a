extension IPAddress {
    /// The address of a node as `Forwarded` names it (RFC 7239, 6): `192.0.2.1`
    /// or `[2001:db8::1]`, either with a port, which is dropped. nil for
    /// `unknown`, for an obfuscated name such as `_proxy` and for all else.
    init?(node text: String) {
        let bytes = Array(text.utf8)[...]
        let end: Int
        var host = bytes
        if bytes.first == UInt8(ascii: "[") {
            guard let bracket = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            host = bytes[1..<bracket]
            end = bracket + 1
            guard host.contains(UInt8(ascii: ":")) else { return nil }
        } else {
            end = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
            host = bytes[..<end]
        }
        guard IPAddress.isEndOfNode(bytes[end...]) else { return nil }
        self.init(String(decoding: host, as: UTF8.self))
    }

    /// True for nothing and for a port, which may be obfuscated too.
    private static func isEndOfNode(_ text: ArraySlice<UInt8>) -> Bool {
        guard let colon = text.first else { return true }
        let port = text.dropFirst()
        guard colon == UInt8(ascii: ":"), let first = port.first else { return false }
        guard first == UInt8(ascii: "_") else {
            return port.count <= 5 && port.allSatisfy(\.isDigit)
        }
        return port.count > 1
            && port.allSatisfy { $0.isAlphanumeric || "._-".utf8.contains($0) }
    }
}
