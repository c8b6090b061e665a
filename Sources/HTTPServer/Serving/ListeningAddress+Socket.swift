import Glibc

extension ListeningAddress {
    /// The address in what the system says about a socket; `.inherited` when
    /// it has neither a port nor a path.
    init(_ address: UnsafePointer<sockaddr>, length: Int) {
        if let host = unsafe IPAddress(address) {
            // The port lies at the same place for both families.
            let port = unsafe UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in.self).sin_port
            self = .tcp(host: host.description, port: UInt16(bigEndian: port))
            return
        }
        let start = MemoryLayout<sa_family_t>.size
        guard unsafe SocketKind.family(of: address) == AF_UNIX, length > start else {
            self = .inherited
            return
        }
        let bytes = unsafe UnsafeRawBufferPointer(start: address, count: length)
        let path = unsafe bytes[start...].prefix { $0 != 0 }
        self = unsafe path.isEmpty ? .inherited : .unix(path: String(decoding: path, as: UTF8.self))
    }
}
