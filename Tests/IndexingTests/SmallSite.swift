import Handrail
import Indexing

/// A site of a few short articles, made for one question.
struct SmallSite {
    let edition: Edition

    init(
        _ articles: [Article], codes: [ErrorCode] = [], topics: [Topic] = [],
        synonyms: [[String]] = []
    ) throws {
        var settings = SiteSettings()
        settings.synonyms = synonyms
        edition = try Edition.inMemory(
            Content(settings: settings, articles: articles, codes: codes, topics: topics))
    }

    /// The slugs of the articles that a text finds, best first.
    func articles(_ text: String) throws -> [String] {
        try edition.search(text, kind: .article).hits.map(\.slug)
    }

    /// “Did you mean”.
    func suggestion(_ text: String) throws -> String? {
        try edition.search(text).suggestion
    }
}

extension Article {
    /// An article of one paragraph.
    init(
        _ slug: String, _ text: String = "", title: String = "Untitled", summary: String = "",
        codes: [String] = [], tags: [String] = [], updated: Day? = nil
    ) {
        self.init(
            slug, title: title, summary: summary, codes: codes, tags: tags, updated: updated,
            sections: [Prose.Section("", text)])
    }

    init(
        _ slug: String, title: String, summary: String = "", codes: [String] = [],
        tags: [String] = [], updated: Day? = nil, sections: [Prose.Section]
    ) {
        self.init(
            slug: slug, title: title, summary: summary, category: "x", codes: codes, tags: tags,
            updated: updated, prose: Prose(html: "", sections: sections, wordCount: 1))
    }

    /// Articles of which each says one of the texts: `a0`, `a1`, …
    static func each(of texts: [String]) -> [Article] {
        texts.enumerated().map { Article("a\($0)", $1) }
    }
}

extension Prose.Section {
    /// A part whose anchor is its title in lower case with hyphens.
    init(_ title: String, _ text: String) {
        let anchor = title.lowercased().split(separator: " ").joined(separator: "-")
        self.init(title: title, anchor: anchor, level: title.isEmpty ? 0 : 2, text: text, html: "")
    }
}
