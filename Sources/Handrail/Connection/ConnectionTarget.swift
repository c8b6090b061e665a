/// An address of the product that a visitor's browser tries to reach.
public struct ConnectionTarget: Sendable, Hashable {
    /// What it is called, such as “ChatGPT”.
    public let name: String
    public let address: HTTPSAddress
    /// An address whose host is reached by IPv4 alone; nil when none is known.
    public let ipv4: HTTPSAddress?
    /// An address whose host is reached by IPv6 alone; nil when none is known.
    public let ipv6: HTTPSAddress?

    public init(
        name: String, address: HTTPSAddress, ipv4: HTTPSAddress? = nil, ipv6: HTTPSAddress? = nil
    ) {
        self.name = name
        self.address = address
        self.ipv4 = ipv4
        self.ipv6 = ipv6
    }

    /// Every address that is asked.
    public var addresses: [HTTPSAddress] { [address, ipv4, ipv6].compactMap(\.self) }
}
