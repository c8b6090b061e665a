/// From where on a request is slow, a body large, a time the same: every
/// number that the findings hang on.
enum Thresholds {
    /// A request is slow when its first byte took this long, in milliseconds.
    static let slow = 10_000.0
    /// A body is an upload from this many bytes on.
    static let upload = 100_000
    /// Times are the same that differ by no more than this share.
    static let sameTime = 0.02
    /// A time is a limit only from this long on, in milliseconds.
    static let shortestLimit = 2_000.0
    /// Limits that gateways and servers are set to, in seconds.
    static let commonLimits = [5.0, 10, 15, 20, 29, 30, 60, 90, 100, 120, 180, 300, 600]
    /// So many requests make a pattern.
    static let fewest = 2
    /// So many are told of as having a pattern.
    static let mostTold = 50
    /// Failures stand in one moment that lie no further apart than this, in milliseconds.
    static let moment = 60_000.0

    /// Whether a status says that the request failed.
    ///
    /// Answers of 500 and more, and of those below the ones that keep a person
    /// out or break a page. A 404 or another 4xx counts for a page itself, not
    /// for its parts: many pages ask for a picture that is not there.
    static func isFailed(status: Int, isDocument: Bool) -> Bool {
        if status >= 500 { return status < 1_000 }
        if failing.contains(status) { return true }
        return isDocument && (400..<500).contains(status)
    }

    private static let failing: Set<Int> = [401, 403, 407, 408, 413, 421, 425, 429, 431, 451, 499]
}
