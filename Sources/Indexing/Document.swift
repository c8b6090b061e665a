import GRDB
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

    /// A part of the text with the heading that leads to it.
    struct Section {
        let heading: String
        let anchor: String
        let text: String
    }

    static func all(in content: Content) -> [Document] {
        content.articles.map(Document.init) + content.codes.map(Document.init)
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
        sections =
            [Section(heading: "", anchor: "", text: article.summary)]
            + Document.sections(of: article.prose)
    }

    init(_ code: ErrorCode) {
        kind = .code
        slug = code.code
        title = "\(code.code) \(code.name)"
        summary = code.meaning
        codes = [code.code]
        tags = code.aliases
        let facts = [code.meaning, code.relation] + code.causes
        sections =
            [Section(heading: "", anchor: "", text: facts.joined(separator: " "))]
            + Document.sections(of: code.prose)
    }

    init(_ question: Question, of topic: Topic) {
        kind = .faq
        slug = "\(topic.slug)#\(question.anchor)"
        title = question.title
        summary = Document.beginning(of: question.text)
        codes = []
        tags = [topic.title]
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

extension Document {
    /// Writes the document and its sections under a number.
    func insert(into db: Database, at number: Int) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO document_index (rowid, title, codes, headings, tags, summary, body)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        let body = sections.map { Document.indexed($0.text) }.joined(separator: "\n")
        let headings = sections.map(\.heading).joined(separator: "\n")
        try statement.execute(arguments: [
            number, title, codes.joined(separator: " "), headings, tags.joined(separator: "\n"),
            summary, body,
        ])
        for section in sections { try insert(section, into: db, document: number) }
    }

    private func insert(_ section: Section, into db: Database, document: Int) throws {
        try db.cachedStatement(
            sql: "INSERT INTO section (document, heading, anchor) VALUES (?, ?, ?)"
        ).execute(arguments: [document, section.heading, section.anchor])
        try db.cachedStatement(
            sql: "INSERT INTO section_index (rowid, heading, body) VALUES (?, ?, ?)"
        ).execute(arguments: [
            db.lastInsertedRowID, section.heading, Document.indexed(section.text),
        ])
    }

    /// What of a part is indexed: FTS5's `snippet()` is quadratic in the matches
    /// of one row, and the marks of excerpts must not stand in the text.
    private static func indexed(_ text: String) -> String {
        String(text.prefix(16_000)).filter { $0 != Excerpt.start && $0 != Excerpt.end }
    }
}
