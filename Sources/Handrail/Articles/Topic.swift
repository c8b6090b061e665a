/// A group of frequently asked questions.
public struct Topic: Sendable {
    public let slug: String
    public let title: String
    public let summary: String
    /// Its place among the topics; nil comes after those that have one.
    public let order: Int?
    public let questions: [Question]
    /// Which reading of its file this is.
    public var version = ContentVersion.unknown

    public init(
        slug: String, title: String, summary: String, order: Int? = nil, questions: [Question]
    ) {
        self.slug = slug
        self.title = title
        self.summary = summary
        self.order = order
        self.questions = questions
    }
}

/// A question and its answer.
public struct Question: Sendable, Equatable {
    /// Its id on the topic's page, unique in the whole FAQ.
    public let anchor: String
    public let title: String
    /// The answer as safe HTML.
    public let html: String
    /// The answer as plain text.
    public let text: String

    public init(anchor: String, title: String, html: String, text: String) {
        self.anchor = anchor
        self.title = title
        self.html = html
        self.text = text
    }
}
