public import FoundationEssentials

/// The sightings of codes that are kept, and the spikes that were noticed.
///
/// Sightings come with what makes them, such as a report, in one transaction.
public protocol TrendRecords: Sendable {
    /// What is known of the hours since `hour`, and of the 60 minutes before `now`.
    func sightingCounts(since hour: Hour, at now: Date) throws -> SightingCounts

    /// The spikes that began at `time` or later, and those that are not over, latest first.
    func spikes(since time: Date) throws -> [Spike]

    /// Stores spikes, later states of the same one in place of earlier ones.
    func save(_ spikes: [Spike]) throws

    /// Forgets what `SightingRetention` keeps no longer.
    func removeSightings(at now: Date) throws
}
