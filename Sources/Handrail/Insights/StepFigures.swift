/// How one step of a guide went.
public struct StepFigures: Sendable, Equatable {
    /// The article's slug.
    public let article: String
    /// The step's id.
    public let step: String
    /// Of those who tried it.
    public let outcomes: OutcomeCounts
    public let skipped: Int

    public init(article: String, step: String, outcomes: OutcomeCounts, skipped: Int) {
        self.article = article
        self.step = step
        self.outcomes = outcomes
        self.skipped = skipped
    }
}
