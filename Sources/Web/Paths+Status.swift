extension Paths {
    public static let status = "/status"
    /// The status as an Atom feed.
    public static let statusFeed = "/status.atom"
    /// The maintenance windows as an iCalendar.
    public static let statusCalendar = "/status.ics"
    public static let notices = "/api/v1/notices"

    public static func notice(_ slug: String) -> String { "\(status)/\(segment(slug))" }

    /// All notices that began in a year.
    public static func statusHistory(_ year: Int) -> String { "\(status)/history?year=\(year)" }
}
