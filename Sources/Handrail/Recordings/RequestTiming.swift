/// Where the time of a request went, in milliseconds; nil for what did not
/// happen or was not told (HAR 1.2, `timings`).
public struct RequestTiming: Sendable, Codable, Equatable {
    public var blocked: Double?
    public var dns: Double?
    /// With `ssl`, as HAR has it.
    public var connect: Double?
    public var ssl: Double?
    public var send: Double?
    public var wait: Double?
    public var receive: Double?

    public init(
        blocked: Double? = nil, dns: Double? = nil, connect: Double? = nil, ssl: Double? = nil,
        send: Double? = nil, wait: Double? = nil, receive: Double? = nil
    ) {
        self.blocked = blocked
        self.dns = dns
        self.connect = connect
        self.ssl = ssl
        self.send = send
        self.wait = wait
        self.receive = receive
    }
}
