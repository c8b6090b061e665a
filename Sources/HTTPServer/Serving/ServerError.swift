/// Why a server cannot start: one line that says what to do.
public enum ServerError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Another program listens there; `holder` is "name (process 1234)", nil
    /// when this user cannot see it.
    case portInUse(host: String, port: UInt16, holder: String?)
    /// The system does not let this user listen there.
    case notPermitted(host: String, port: UInt16)
    /// The host is no address of this machine.
    case unknownHost(String)
    /// Another program listens at that path.
    case pathInUse(String)
    /// At that path is something that is no socket.
    case pathTaken(String)
    /// A Unix socket cannot have that path: it is empty, too long or has a NUL.
    case pathTooLong(String)
    /// The socket's file cannot be made there, in the system's words.
    case pathUnusable(String, reason: String)
    /// No socket was handed over.
    case nothingInherited
    /// The certificate or its key is none, in words.
    case badIdentity(String)
    /// Anything else, in the system's words.
    case failed(String)

    /// The line.
    public var description: String {
        switch self {
        case .portInUse(let host, let port, let holder):
            "Port \(port) on \(host) is in use by \(holder ?? "another program"). "
                + "Stop it or choose another port."
        case .notPermitted(let host, let port):
            "Not allowed to listen on port \(port) of \(host). Choose a port above 1023."
        case .unknownHost(let host):
            "\(host) is not an address of this machine. Choose one such as 127.0.0.1 or 0.0.0.0."
        case .pathInUse(let path):
            "Another program listens at \(path). Stop it or choose another path."
        case .pathTaken(let path):
            "\(path) is there already and is no socket. Remove it or choose another path."
        case .pathTooLong(let path):
            "A socket's path has 1 to \(UnixAddress.limit) bytes and no NUL, "
                + "\(path.debugDescription) has \(path.utf8.count). Choose another path."
        case .pathUnusable(let path, let reason):
            "Cannot make the socket \(path): \(reason). Choose another path."
        case .nothingInherited:
            "No listening socket was handed over. Start by a systemd socket unit with Accept=no."
        case .badIdentity(let reason):
            "TLS is not possible: \(reason)."
        case .failed(let reason):
            "The server cannot start: \(reason)."
        }
    }
}
