import Glibc

/// Where a server listens and what it may use.
public struct ServerConfiguration: Sendable {
    /// The address to listen on, such as "127.0.0.1", "::1", "0.0.0.0" or
    /// "::" (which is every address of both families).
    public var host: String
    /// The port; 0 for any that is free.
    public var port: UInt16
    /// The file of a Unix socket to listen at instead; nil for none.
    public var unixPath: String?
    /// True to take the socket that systemd hands over instead of both.
    public var isInherited = false
    /// The event threads. The default is one per processor.
    public var threads: Int
    /// The threads for slow requests: those that wait for the disk together share a commit.
    public var workers: Int
    /// How much a client may ask for.
    public var limits: Limits
    /// The certificate to show; nil for cleartext.
    public var identity: TLSIdentity?
    /// Whose word counts on where a request came from.
    public var proxies = TrustedProxies.none
    /// The path that the site is mounted under, such as "/help": it is taken
    /// off a request's path before the routes see it; "" for none.
    public var mount = ""
    /// The folder on whose file system uploads lie while they are read.
    public var uploadFolder = "/tmp"
    /// The log of all requests; nil for none.
    public var log: AccessLog?

    /// A configuration; what is not given has a sensible value.
    public init(
        host: String = "127.0.0.1", port: UInt16 = 0, threads: Int? = nil, workers: Int = 16,
        limits: Limits = Limits()
    ) {
        self.host = host
        self.port = port
        self.threads = max(1, threads ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        self.workers = max(1, workers)
        self.limits = limits
    }

    /// The address to listen on, of the three that can be given.
    public var address: ListeningAddress {
        if isInherited { return .inherited }
        return unixPath.map { .unix(path: $0) } ?? .tcp(host: host, port: port)
    }
}
