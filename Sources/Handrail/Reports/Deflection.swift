/// How articles that are offered beside the report form fare on a day; never by whom.
public struct Deflection: Sendable, Equatable {
    public let day: Day
    /// An article's slug; empty where no article was named.
    public let article: String
    public let shown: Int
    public let opened: Int
    /// How many reports stayed unsent since this solved it.
    public let solved: Int

    public init(day: Day, article: String, shown: Int = 0, opened: Int = 0, solved: Int = 0) {
        self.day = day
        self.article = article
        self.shown = shown
        self.opened = opened
        self.solved = solved
    }
}
