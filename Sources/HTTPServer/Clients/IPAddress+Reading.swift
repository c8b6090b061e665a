extension IPAddress {
    /// Reads `192.0.2.1` and `2001:db8::1` (RFC 4291, 2.2). IPv4 has four
    /// decimal parts without leading zeros; a zone such as `%eth0` is dropped;
    /// nil for all else, brackets and ports too.
    public init?(_ text: String) {
        // The longest address with the longest zone has 61 bytes.
        guard text.utf8.count <= 64 else { return nil }
        let bytes = Array(text.utf8)[...]
        guard bytes.contains(UInt8(ascii: ":")) else {
            guard let ipv4 = IPAddress.ipv4(bytes) else { return nil }
            self.init(ipv4: ipv4)
            return
        }
        guard let address = IPAddress.withoutZone(bytes),
            let groups = IPAddress.groups(address)
        else { return nil }
        self.init(high: IPAddress.number(groups[..<4]), low: IPAddress.number(groups[4...]))
    }

    private static func number(_ groups: ArraySlice<UInt16>) -> UInt64 {
        groups.reduce(0) { $0 << 16 | UInt64($1) }
    }

    private static func ipv4(_ text: ArraySlice<UInt8>) -> UInt32? {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var address: UInt32 = 0
        for part in parts {
            guard (1...3).contains(part.count), part.allSatisfy(\.isDigit),
                part.count == 1 || part.first != UInt8(ascii: "0")
            else { return nil }
            let value = part.reduce(UInt32(0)) { $0 * 10 + UInt32($1 - UInt8(ascii: "0")) }
            guard value < 256 else { return nil }
            address = address << 8 | value
        }
        return address
    }

    /// The text before the zone; nil when the zone has no name.
    private static func withoutZone(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let percent = text.firstIndex(of: UInt8(ascii: "%")) else { return text }
        return text[percent...].count > 1 ? text[..<percent] : nil
    }

    /// The eight groups of an IPv6 address.
    private static func groups(_ text: ArraySlice<UInt8>) -> [UInt16]? {
        let colon = UInt8(ascii: ":")
        guard let gap = text.firstRange(of: [colon, colon]) else {
            let groups = list(text, mayEndInIPv4: true)
            return groups?.count == 8 ? groups : nil
        }
        guard let left = list(text[..<gap.lowerBound], mayEndInIPv4: false),
            let right = list(text[gap.upperBound...], mayEndInIPv4: true),
            left.count + right.count < 8
        else { return nil }
        return left + Array(repeating: 0, count: 8 - left.count - right.count) + right
    }

    /// Groups between colons; none when there is no text. The last four bytes
    /// of an address may be written as IPv4.
    private static func list(_ text: ArraySlice<UInt8>, mayEndInIPv4: Bool) -> [UInt16]? {
        guard !text.isEmpty else { return [] }
        var parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        var end: [UInt16] = []
        if mayEndInIPv4, let last = parts.last, let bytes = ipv4(last) {
            parts.removeLast()
            end = [UInt16(bytes >> 16), UInt16(truncatingIfNeeded: bytes)]
        }
        let groups = parts.compactMap(group)
        return groups.count == parts.count ? groups + end : nil
    }

    private static func group(_ digits: ArraySlice<UInt8>) -> UInt16? {
        guard (1...4).contains(digits.count) else { return nil }
        var value: UInt16 = 0
        for digit in digits {
            guard let digit = digit.hexValue else { return nil }
            value = value << 4 | UInt16(digit)
        }
        return value
    }
}
