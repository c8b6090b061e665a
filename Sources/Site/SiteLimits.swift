import FoundationEssentials
import Web

/// How often one client may send a form.
public struct SiteLimits: Sendable {
    /// False for load tests: nobody is limited.
    public let clients: Bool

    public init(clients: Bool = true) {
        self.clients = clients
    }

    func reports(_ now: @escaping @Sendable () -> Date) -> RateLimit? {
        clients ? RateLimit(burst: 20, period: 3_600, now: now) : nil
    }

    /// All clients together. In an outage thousands of people have something to
    /// say; beyond this somebody is playing.
    func reportsOfEverybody(_ now: @escaping @Sendable () -> Date) -> RateLimit? {
        clients ? RateLimit(burst: 3_000, period: 3_600, now: now) : nil
    }

    /// The seconds between opening a form and sending it that no person stays
    /// under; 0 for any.
    var leastSeconds: Double { clients ? 2 : 0 }

    /// Files of forms, whether or not the forms are sent in the end.
    func files(_ now: @escaping @Sendable () -> Date) -> RateLimit? {
        clients ? RateLimit(burst: 60, period: 3_600, now: now) : nil
    }

    /// Messages about reports, and other acts on receipts.
    func followUps(_ now: @escaping @Sendable () -> Date) -> RateLimit? {
        clients ? RateLimit(burst: 30, period: 3_600, now: now) : nil
    }

    /// Questions whether one address is somebody's, whoever asks for them: nobody's mailbox
    /// is filled through us.
    func questions(_ now: @escaping @Sendable () -> Date) -> RateLimit? {
        clients ? RateLimit(burst: 3, period: 86_400, now: now) : nil
    }

    /// Attempts to find a report, of one client or for one reference.
    func findings(_ now: @escaping @Sendable () -> Date) -> RateLimit? {
        clients ? RateLimit(burst: 10, period: 3_600, now: now) : nil
    }

    func votes(_ now: @escaping @Sendable () -> Date) -> RateLimit? {
        clients ? RateLimit(burst: 60, period: 3_600, now: now) : nil
    }

    /// What one client answers in guides beyond this is not counted.
    func guides(_ now: @escaping @Sendable () -> Date) -> RateLimit? {
        clients ? RateLimit(burst: 120, period: 3_600, now: now) : nil
    }

    /// What one client searches and opens beyond this is answered and not counted.
    func searches(_ now: @escaping @Sendable () -> Date) -> RateLimit? {
        clients ? RateLimit(burst: 300, period: 3_600, now: now) : nil
    }

    /// Some thirty connection checks an hour.
    func pings(_ now: @escaping @Sendable () -> Date) -> RateLimit? {
        clients ? RateLimit(burst: 300, period: 3_600, now: now) : nil
    }

    func recordings(_ now: @escaping @Sendable () -> Date) -> RateLimit? {
        clients ? RateLimit(burst: 30, period: 3_600, now: now) : nil
    }
}
