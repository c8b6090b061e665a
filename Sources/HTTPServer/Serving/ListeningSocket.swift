import Glibc

/// A socket that listens. It is closed once, when its owner ends.
struct ListeningSocket: ~Copyable, Sendable {
    /// The descriptor.
    let descriptor: Int32
    /// Where it listens, as the system says: a free port that was asked for
    /// has its number, a socket that was handed over its address.
    let address: ListeningAddress
    /// The file that was made for it; nil when it has none or another program
    /// made it.
    private let file: SocketFile?

    /// Binds and listens.
    init(_ address: ListeningAddress) throws(ServerError) {
        switch address {
        case .tcp(let host, let port): try self.init(host: host, port: port)
        case .unix(let path): try self.init(unixPath: path)
        case .inherited:
            guard let descriptor = ListeningSocket.activated() else { throw .nothingInherited }
            try self.init(inherited: descriptor)
        }
    }

    /// A socket that listens already.
    init(listening descriptor: Int32, file: SocketFile? = nil) {
        self.descriptor = descriptor
        self.file = file
        address = ListeningSocket.boundAddress(descriptor)
    }

    deinit {
        // In this order: as long as the socket is open, no other file can have
        // the number of its file.
        file?.remove()
        close(descriptor)
    }

    /// The port it listens on; 0 when it has none.
    var port: UInt16 {
        if case .tcp(_, let port) = address { port } else { 0 }
    }

    /// The system's words for an error number.
    static func reason(_ cause: Int32) -> String {
        unsafe String(cString: strerror(cause))
    }

    private static func boundAddress(_ descriptor: Int32) -> ListeningAddress {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return unsafe withUnsafeMutablePointer(to: &storage) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                guard unsafe getsockname(descriptor, $0, &length) == 0 else { return .inherited }
                return unsafe ListeningAddress($0, length: Int(length))
            }
        }
    }
}
