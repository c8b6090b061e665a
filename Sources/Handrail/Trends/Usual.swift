/// How many people usually meet a code in an hour, and how surely that is known.
public struct Usual: Sendable, Equatable {
    /// A mean, more than 0.
    public let people: Double
    /// How many people it is drawn from.
    public let evidence: Double

    public init(people: Double, evidence: Double) {
        self.people = people
        self.evidence = evidence
    }
}
