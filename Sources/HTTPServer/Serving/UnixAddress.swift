import Glibc

/// The path of a Unix socket as the system takes it.
struct UnixAddress {
    /// The longest path in bytes: the system's field has 108, the last is NUL.
    static let limit = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

    private var raw = sockaddr_un()

    /// The address of a path; nil for one that is empty, too long or has a NUL.
    init?(_ path: String) {
        let bytes = Array(path.utf8)
        guard (1...UnixAddress.limit).contains(bytes.count), !bytes.contains(0) else { return nil }
        raw.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &raw.sun_path) { unsafe $0.copyBytes(from: bytes) }
    }

    /// Makes the socket's file; 0, or -1 with `errno`.
    func bind(_ descriptor: Int32) -> Int32 {
        unsafe use { unsafe Glibc.bind(descriptor, $0, $1) }
    }

    /// True when a program listens there, even one that is too busy to accept.
    /// False only when the system says that nobody does.
    var isAlive: Bool {
        let type = SocketKind.ownStream
        let descriptor = socket(AF_UNIX, type, 0)
        guard descriptor >= 0 else { return true }
        defer { close(descriptor) }
        let result = unsafe use { unsafe connect(descriptor, $0, $1) }
        return result == 0 || (errno != ECONNREFUSED && errno != ENOENT)
    }

    private func use(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        unsafe withUnsafePointer(to: raw) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
