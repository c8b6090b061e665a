public import FoundationEssentials

/// How one step went in one run of a guide.
public struct GuideOutcome: Sendable, Equatable {
    /// Stands for one way through the guide: a step has one outcome in it, the last.
    public let run: String
    /// The article's slug.
    public let article: String
    /// The step's id.
    public let step: String
    public let outcome: StepOutcome
    /// The code that it is about; empty when that is not known.
    public let code: String
    /// Tells the people of one day apart without saying who they are: a keyed hash.
    public let person: String
    public let createdAt: Date

    public init(
        run: String, article: String, step: String, outcome: StepOutcome, code: String,
        person: String, createdAt: Date
    ) {
        self.run = run
        self.article = article
        self.step = step
        self.outcome = outcome
        self.code = code
        self.person = person
        self.createdAt = createdAt
    }

    /// What it counts as; nil for a step that was skipped, and where the code is not known.
    public var sighting: Sighting? {
        guard outcome != .skipped, !code.isEmpty else { return nil }
        return Sighting(code: code, person: person, source: .guide, seenAt: createdAt)
    }
}
