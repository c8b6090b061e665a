/// One thing to try, from the steps of an article.
public struct Step: Sendable, Equatable {
    /// Its anchor in the article; what a report's `tried` names.
    public let id: String
    /// One action, in the imperative.
    public let title: String
    /// The title as safe HTML; nil when it has no markup.
    public let markup: String?
    /// What to do and why, as safe HTML.
    public let html: String
    /// What its author says of it beside the text.
    public let options: StepOptions

    public init(
        id: String, title: String, markup: String? = nil, html: String,
        options: StepOptions = StepOptions()
    ) {
        self.id = id
        self.title = title
        self.markup = markup
        self.html = html
        self.options = options
    }
}
