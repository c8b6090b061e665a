/// An IPv4 or IPv6 address. An IPv4 address that came by IPv6
/// (`::ffff:192.0.2.1`) is that IPv4 address.
public struct IPAddress: Hashable, Sendable {
    /// The first eight bytes as a number. An IPv4 address is kept as mapped.
    let high: UInt64
    /// The other eight bytes.
    let low: UInt64

    /// The address of these sixteen bytes.
    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The IPv4 address of these four bytes.
    init(ipv4 bytes: UInt32) {
        self.init(high: 0, low: 0xFFFF_0000_0000 | UInt64(bytes))
    }

    /// True for an IPv4 address.
    public var isIPv4: Bool { high == 0 && low >> 32 == 0xFFFF }

    /// True for `0.0.0.0` and `::`, which stand for every address.
    var isUnspecified: Bool { high == 0 && (low == 0 || low == 0xFFFF_0000_0000) }

    /// What limits count by: an IPv4 address as it is, an IPv6 address cut to
    /// its first 64 bits, because who has one has all that begin with them.
    public var network: IPAddress { isIPv4 ? self : IPAddress(high: high, low: 0) }
}
