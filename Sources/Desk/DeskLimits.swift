import FoundationEssentials
import Handrail
import Web

/// How often a login may be tried. They count what is refused as well as what is not.
struct DeskLimits: Sendable {
    /// A client's tries, at any name.
    let client: RateLimit?
    /// A client's tries at one name: a person who mistypes gets by, a list of words does not.
    let name: RateLimit?
    /// Everybody's tries at one name. It is far above what one person needs, so that nobody
    /// is kept out by somebody else for little.
    let everybody: RateLimit?

    /// Nil for each when they are off.
    init(isOff: Bool, _ now: @escaping @Sendable () -> Date) {
        client = isOff ? nil : RateLimit(burst: 30, period: 900, now: now)
        name = isOff ? nil : RateLimit(burst: 6, period: 900, now: now)
        everybody = isOff ? nil : RateLimit(burst: 60, period: 900, now: now)
    }

    /// Takes one of each; throws a `Problem` when one is used up.
    func take(client network: String, name: String) throws {
        try take(self.client, for: network)
        try take(self.name, for: "\(network) \(name.lowercased())")
        try take(everybody, for: name.lowercased())
    }

    /// Takes one try of a client that does not say who it is.
    func take(client network: String) throws {
        try take(client, for: network)
    }

    private func take(_ limit: RateLimit?, for client: String) throws {
        guard let seconds = limit?.wait(for: client) else { return }
        let wait = ((seconds + 59) / 60).counted("minute")
        throw Problem(
            .tooMany(retryAfterSeconds: seconds),
            "This was tried too often. Wait \(wait), then try again, or ask an admin for a new password"
        )
    }
}
