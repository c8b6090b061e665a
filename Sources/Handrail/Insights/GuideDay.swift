/// How often an article's guide was begun on a day, and how often a step of it worked.
public struct GuideDay: Sendable, Equatable {
    public let day: Day
    /// The article's slug.
    public let article: String
    /// Ways through the guide in which a first step was answered.
    public let begun: Int
    /// Those in which a step worked.
    public let solved: Int

    public init(day: Day, article: String, begun: Int, solved: Int) {
        self.day = day
        self.article = article
        self.begun = begun
        self.solved = solved
    }
}
