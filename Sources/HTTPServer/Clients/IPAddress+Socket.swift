import Glibc

extension IPAddress {
    /// The address in what the system says about a socket; nil when that is no
    /// IPv4 or IPv6 address, as for a Unix socket. The memory must be as large
    /// as its family says.
    init?(_ address: UnsafePointer<sockaddr>) {
        let start = unsafe UnsafeRawPointer(address)
        switch unsafe SocketKind.family(of: address) {
        case AF_INET:
            let address = unsafe start.loadUnaligned(as: sockaddr_in.self)
            self.init(ipv4: UInt32(bigEndian: address.sin_addr.s_addr))
        case AF_INET6:
            let bytes = unsafe start.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            let (high, low) = unsafe withUnsafeBytes(of: bytes) { bytes in
                unsafe (
                    UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
                    UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
                )
            }
            self.init(high: high, low: low)
        default: return nil
        }
    }
}
