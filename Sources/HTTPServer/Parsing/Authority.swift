/// The host of an address with its port, such as `example.org:8080`.
enum Authority {
    /// True for a name, an IPv4 address or an IPv6 address in brackets, each
    /// with or without a port.
    static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)[...]
        guard bytes.first != UInt8(ascii: "[") else {
            guard let bracket = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
            let address = bytes[1..<bracket]
            return isIPv6(address) && isEnd(bytes[(bracket + 1)...])
        }
        let name = bytes.prefix { $0 != UInt8(ascii: ":") }
        return !name.isEmpty && isEnd(bytes[name.endIndex...])
            && name.allSatisfy { $0.isHostCharacter && !"[]".utf8.contains($0) }
    }

    private static func isIPv6(_ text: ArraySlice<UInt8>) -> Bool {
        // A zone means something on the machine that wrote it only.
        text.contains(UInt8(ascii: ":")) && !text.contains(UInt8(ascii: "%"))
            && IPAddress(String(decoding: text, as: UTF8.self)) != nil
    }

    /// True for nothing and for a port.
    private static func isEnd(_ text: ArraySlice<UInt8>) -> Bool {
        guard let colon = text.first else { return true }
        let port = text.dropFirst()
        return colon == UInt8(ascii: ":") && (1...5).contains(port.count)
            && port.allSatisfy(\.isDigit) && UInt16(String(decoding: port, as: UTF8.self)) != nil
    }
}
