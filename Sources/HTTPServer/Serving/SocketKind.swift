// Which module the socket types of the system come from depends on which one
// the compiler met first: both are imported here, so that no other file cares.
internal import CMicrohttpd
import Glibc

/// The kinds of sockets that `socket(2)` makes.
enum SocketKind {
    /// A byte stream.
    static let stream = Int32(SOCK_STREAM.rawValue)
    /// A byte stream that never blocks and is not inherited.
    static let ownStream = Int32(
        SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)

    /// The family of an address.
    static func family(of address: UnsafePointer<sockaddr>) -> Int32 {
        Int32(unsafe address.pointee.sa_family)
    }
}
