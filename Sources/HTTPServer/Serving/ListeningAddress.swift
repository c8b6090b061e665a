/// Where a server listens.
public enum ListeningAddress: Sendable, Equatable, CustomStringConvertible {
    /// A port of a host such as "127.0.0.1" or "::"; 0 for any that is free.
    case tcp(host: String, port: UInt16)
    /// A file, for programs on the same machine.
    case unix(path: String)
    /// A socket that systemd opened and hands over.
    case inherited

    /// The address in one word or two: `[::1]:8080`, `unix:/run/site.sock`.
    public var description: String {
        switch self {
        case .tcp(let host, let port):
            host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): "unix:\(path)"
        case .inherited: "inherited socket"
        }
    }
}
