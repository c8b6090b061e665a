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
}
