import Glibc

extension ListeningSocket {
    /// Binds to a port of a host and listens.
    init(host: String, port: UInt16) throws(ServerError) {
        var hints = unsafe addrinfo()
        unsafe hints.ai_family = AF_UNSPEC
        unsafe hints.ai_socktype = SocketKind.stream
        unsafe hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var list: UnsafeMutablePointer<addrinfo>?
        guard unsafe getaddrinfo(host, String(port), &hints, &list) == 0, let first = unsafe list
        else { throw .unknownHost(host) }
        defer { unsafe freeaddrinfo(first) }
        self.init(listening: try unsafe ListeningSocket.open(first.pointee, host, port))
    }

    private static func open(
        _ address: addrinfo, _ host: String, _ port: UInt16
    ) throws(ServerError) -> Int32 {
        let type = SocketKind.ownStream
        let descriptor = unsafe socket(address.ai_family, type, 0)
        guard descriptor >= 0 else { throw .failed(reason(errno)) }
        set(descriptor, Int32(SOL_SOCKET), SO_REUSEADDR, 1)
        if unsafe address.ai_family == AF_INET6 {
            set(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, 0)
        }
        guard unsafe bind(descriptor, address.ai_addr, address.ai_addrlen) == 0,
            listen(descriptor, 1024) == 0
        else {
            let cause = errno
            close(descriptor)
            throw error(cause, host, port, unsafe IPAddress(address.ai_addr))
        }
        return descriptor
    }

    private static func set(_ descriptor: Int32, _ level: Int32, _ option: Int32, _ value: Int32) {
        var value = value
        _ = unsafe setsockopt(
            descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
    }

    private static func error(
        _ cause: Int32, _ host: String, _ port: UInt16, _ address: IPAddress?
    ) -> ServerError {
        switch cause {
        case EADDRINUSE:
            .portInUse(
                host: host, port: port,
                holder: PortHolder.find(port: port, address: address)?.description)
        case EACCES, EPERM: .notPermitted(host: host, port: port)
        case EADDRNOTAVAIL: .unknownHost(host)
        default: .failed(reason(cause))
        }
    }
}
