extension Paths {
    public static let connection = "/connection"
    /// What the connection check asks of this server.
    public static let connectionPing = "/connection/ping"
}
