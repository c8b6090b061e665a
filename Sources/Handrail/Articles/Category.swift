/// A group of articles.
public struct Category: Sendable, Equatable {
    public let slug: String
    public let title: String
    /// One sentence; empty when `site.yaml` does not name the category.
    public let summary: String

    public init(slug: String, title: String, summary: String = "") {
        self.slug = slug
        self.title = title
        self.summary = summary
    }
}
