import Glibc

/// Where a server listens and what it may use.
public struct ServerConfiguration: Sendable {
    /// The address to listen on, such as "127.0.0.1", "::1", "0.0.0.0" or
    /// "::" (which is every address of both families).
    public var host: String
    /// The port; 0 for any that is free.
    public var port: UInt16
    /// The event threads. The default is one per processor.
    public var threads: Int
    /// The threads for slow requests.
    public var workers: Int
    /// How much a client may ask for.
    public var limits: Limits

    /// A configuration; what is not given has a sensible value.
    public init(
        host: String = "127.0.0.1", port: UInt16 = 0, threads: Int? = nil, workers: Int = 4,
        limits: Limits = Limits()
    ) {
        self.host = host
        self.port = port
        self.threads = max(1, threads ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        self.workers = max(1, workers)
        self.limits = limits
    }
}
