import Handrail

/// An article, a question or a code, as the index holds it.
struct Document {
    let kind: SearchKind
    let slug: String
    let title: String
    let summary: String
    let codes: [String]
    /// Words to be found by that the text does not show.
    let tags: [String]
    let sections: [Section]
    /// When it was last checked; nil for what has no date.
    var updated: Day?
    /// True where its author wants it found earlier than others that match as well.
    var isBoosted = false
    /// Which reading of its file it comes from.
    let version: ContentVersion
    /// False when the texts of its sections were let go of.
    let isWhole: Bool

    /// What names it among all documents.
    var key: Key { Key(kind: kind, slug: slug) }

    struct Key: Hashable {
        let kind: SearchKind
        let slug: String
    }

    /// A part of the text with the heading that leads to it.
    struct Section {
        let heading: String
        let anchor: String
        let text: String
        /// True for the sentence that says what the document is.
        var isSummary = false
    }

    /// What search finds: articles that are only linked to are left out.
    static func all(in content: Content) -> [Document] {
        content.articles.filter { $0.search != .exclude }.map(Document.init)
            + content.codes.map(Document.init)
            + content.topics.flatMap { topic in
                topic.questions.map { Document($0, of: topic) }
            }
    }

    init(_ article: Article) {
        kind = .article
        slug = article.slug
        title = article.title
        summary = article.summary
        codes = article.codes
        tags = article.tags
        updated = article.updated
        isBoosted = article.search == .boost
        version = article.version
        isWhole = article.prose.isWhole
        sections =
            [Section(heading: "", anchor: "", text: article.summary, isSummary: true)]
            + Document.sections(of: article.prose)
    }

    init(_ code: ErrorCode) {
        kind = .code
        slug = code.code
        title = "\(code.code) \(code.name)"
        summary = code.meaning
        codes = [code.code]
        tags = code.aliases
        version = code.version
        isWhole = code.prose.isWhole
        let facts = ([code.meaning, code.relation] + code.causes).map(\.asSentence)
        sections =
            [Section(heading: "", anchor: "", text: facts.joined(separator: " "), isSummary: true)]
            + Document.sections(of: code.prose)
    }

    init(_ question: Question, of topic: Topic) {
        kind = .faq
        slug = "\(topic.slug)#\(question.anchor)"
        title = question.title
        summary = Document.beginning(of: question.text)
        codes = []
        tags = [topic.title]
        version = topic.version
        isWhole = true
        sections = [Section(heading: "", anchor: "", text: question.text)]
    }

    private static func sections(of prose: Prose) -> [Section] {
        prose.sections.map { Section(heading: $0.title, anchor: $0.anchor, text: $0.text) }
    }

    /// The first sentence, or as much of it as fits a line or two.
    private static func beginning(of text: String) -> String {
        let sentence = text.prefix { !".!?".contains($0) }
        guard sentence.count > 180 else { return String(text.prefix(sentence.count + 1)) }
        return sentence.prefix(180).split(separator: " ").dropLast().joined(separator: " ") + "…"
    }
}
