/// Why a server cannot start: one line that says what to do.
public enum ServerError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Another program listens there.
    case portInUse(host: String, port: UInt16)
    /// The system does not let this user listen there.
    case notPermitted(host: String, port: UInt16)
    /// The host is no address of this machine.
    case unknownHost(String)
    /// Anything else, in the system's words.
    case failed(String)

    /// The line.
    public var description: String {
        switch self {
        case .portInUse(let host, let port):
            "Port \(port) on \(host) is in use by another program. Stop it or choose another port."
        case .notPermitted(let host, let port):
            "Not allowed to listen on port \(port) of \(host). Choose a port above 1023."
        case .unknownHost(let host):
            "\(host) is not an address of this machine. Choose one such as 127.0.0.1 or 0.0.0.0."
        case .failed(let reason):
            "The server cannot start: \(reason)."
        }
    }
}
