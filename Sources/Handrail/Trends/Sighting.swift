public import FoundationEssentials

/// One person's word that they met a code: a report, or what became of a guide's step.
public struct Sighting: Sendable, Equatable {
    /// In the catalogue's own spelling.
    public let code: String
    /// Tells the people of one day apart without saying who they are: a keyed
    /// hash that is another one on the next day.
    public let person: String
    public let source: Source
    public let seenAt: Date

    /// Where the word came from.
    public enum Source: String, Sendable, CaseIterable {
        case report, guide
    }

    public init(code: String, person: String, source: Source, seenAt: Date) {
        self.code = code
        self.person = person
        self.source = source
        self.seenAt = seenAt
    }
}

/// How long what sightings say is kept.
public enum SightingRetention {
    /// Who met what, as keyed hashes: until nobody can be counted twice any more.
    public static let daysOfPeople = 2
    /// How many people an hour.
    public static let daysOfHours = 70
    public static let daysOfSpikes = 400
}
