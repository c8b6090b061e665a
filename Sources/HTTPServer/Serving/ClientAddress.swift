internal import CMicrohttpd
import Glibc

/// The address at the other end of a connection.
enum ClientAddress {
    /// The address as text: an IPv4 address that came by IPv6 is written as
    /// IPv4; "" when there is none, as on a Unix socket.
    static func text(_ connection: OpaquePointer) -> String {
        guard let address = unsafe mhd_client(connection) else { return "" }
        // What is there for a Unix socket is shorter than an address.
        guard unsafe IPAddress(address) != nil else { return "" }
        let isIPv6 = unsafe address.pointee.sa_family == sa_family_t(AF_INET6)
        let size = isIPv6 ? MemoryLayout<sockaddr_in6>.size : MemoryLayout<sockaddr_in>.size
        let text = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(NI_MAXHOST)) {
            let result = unsafe getnameinfo(
                address, socklen_t(size), $0.baseAddress, socklen_t($0.count), nil, 0,
                NI_NUMERICHOST)
            guard result == 0, let start = $0.baseAddress else { return "" }
            return unsafe String(cString: start)
        }
        return normalised(text)
    }

    /// "::ffff:192.0.2.1" is 192.0.2.1.
    static func normalised(_ text: String) -> String {
        let prefix = "::ffff:"
        guard text.hasPrefix(prefix), text.utf8.contains(UInt8(ascii: ".")) else { return text }
        return String(text.dropFirst(prefix.count))
    }
}
