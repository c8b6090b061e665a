/// One thing to try, from the steps of an article.
public struct Step: Sendable, Equatable {
    /// Its anchor in the article; what a report's `tried` names.
    public let id: String
    /// One action, in the imperative.
    public let title: String
    /// What to do and why, as safe HTML.
    public let html: String

    public init(id: String, title: String, html: String) {
        self.id = id
        self.title = title
        self.html = html
    }
}
