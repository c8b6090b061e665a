/// The answers to “Was this helpful?” on an article, and what people found missing.
public struct ArticleVotes: Sendable, Equatable {
    /// The article's slug.
    public let article: String
    public let helpful: Int
    public let unhelpful: Int
    /// What those wrote whom it did not help, the latest first.
    public let words: [String]

    public init(article: String, helpful: Int, unhelpful: Int, words: [String]) {
        self.article = article
        self.helpful = helpful
        self.unhelpful = unhelpful
        self.words = words
    }
}
