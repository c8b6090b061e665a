/// How many people met a code for the first time on their day in one hour.
public struct CountedHour: Sendable, Equatable {
    public let code: String
    public let hour: Hour
    public let people: Int

    public init(code: String, hour: Hour, people: Int) {
        self.code = code
        self.hour = hour
        self.people = people
    }
}

/// What the records know of sightings at one moment.
public struct SightingCounts: Sendable {
    /// The first hour of which sightings were counted.
    public let countedSince: Hour
    /// The hours since the one asked for in which anybody met a code.
    public let hours: [CountedHour]
    /// People in the 60 minutes before that moment, by code.
    public let lastHour: [String: Int]

    public init(countedSince: Hour, hours: [CountedHour], lastHour: [String: Int]) {
        self.countedSince = countedSince
        self.hours = hours
        self.lastHour = lastHour
    }
}
