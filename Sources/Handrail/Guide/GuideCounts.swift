/// What was counted of the guides, by article.
public struct GuideCounts: Sendable, Equatable {
    /// By the slug of each article whose guide was used.
    public var articles: [String: OfArticle]

    public struct OfArticle: Sendable, Equatable {
        /// Of the runs through the guide, in how many some step worked.
        public var runs: OutcomeCounts
        /// By the id of each step that was tried.
        public var steps: [String: OutcomeCounts]

        public init(
            runs: OutcomeCounts = OutcomeCounts(worked: 0, notYet: 0),
            steps: [String: OutcomeCounts] = [:]
        ) {
            self.runs = runs
            self.steps = steps
        }
    }

    public init(articles: [String: OfArticle] = [:]) {
        self.articles = articles
    }

    /// What was counted of one article; nothing for one whose guide was never used.
    public subscript(article: String) -> OfArticle { articles[article] ?? OfArticle() }
}
