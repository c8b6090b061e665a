/// Who asks, and how the address looks from there.
public struct Origin: Sendable, Equatable {
    /// The client's address; nil when it came by a Unix socket and nobody says
    /// more.
    public var client: IPAddress?
    /// `http` or `https`.
    public var scheme: String
    /// The host, with its port if it has one; nil when none is given.
    public var host: String?

    /// An origin of these parts.
    public init(client: IPAddress?, scheme: String, host: String?) {
        self.client = client
        self.scheme = scheme
        self.host = host
    }
}
