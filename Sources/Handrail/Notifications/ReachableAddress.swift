/// Tells the addresses that everybody may reach from those of somebody's own network,
/// by their bytes as a socket has them.
package enum ReachableAddress {
    /// Whether an address of IPv4 (4 bytes) or IPv6 (16 bytes) is one that everybody may reach.
    package static func isPublic(_ bytes: [UInt8]) -> Bool {
        switch bytes.count {
        case 4: !PrivateNetwork.isPrivate(bytes)
        case 16: isPublicIPv6(bytes)
        default: false
        }
    }

    private static func isPublicIPv6(_ bytes: [UInt8]) -> Bool {
        if let inner = ipv4(in: bytes) { return !PrivateNetwork.isPrivate(inner) }
        // Global unicast is 2000::/3; of it 2001:db8::/32 is for documents, 2001::/32 is Teredo.
        guard bytes[0] & 0xE0 == 0x20 else { return false }
        let first = Array(bytes[..<4])
        return first != [0x20, 0x01, 0x0D, 0xB8] && first != [0x20, 0x01, 0, 0]
    }

    /// The address of IPv4 that an address stands for: mapped (`::ffff:0:0/96`), behind NAT64
    /// (`64:ff9b::/96`) or 6to4 (`2002::/16`).
    private static func ipv4(in bytes: [UInt8]) -> [UInt8]? {
        let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
        let translated = [0x00, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8)
        if bytes.starts(with: mapped) || bytes.starts(with: translated) {
            return Array(bytes[12...])
        }
        return bytes.starts(with: [0x20, 0x02]) ? Array(bytes[2..<6]) : nil
    }
}
