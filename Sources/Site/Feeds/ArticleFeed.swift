import FoundationEssentials
import Handrail
import Web

/// New and changed articles as a feed, what changed last first (Atom, RFC 4287).
///
/// An article counts as changed when its file was, by version control, or else on the day it was
/// checked last; one without either is left out.
struct ArticleFeed {
    private static let mostEntries = 50
    /// What an empty feed says it was changed at: the element must be there.
    private static let never = Date(timeIntervalSince1970: 0)

    private let settings: SiteSettings
    private let entries: [Entry]
    private let url: (String) -> String

    private struct Entry {
        let article: Article
        let category: String
        let changed: Date
        let begun: Date?
    }

    /// `url` gives the whole address of a path.
    init(_ content: Content, _ histories: FileHistories, url: @escaping (String) -> String) {
        settings = content.settings
        let all = content.articles.compactMap { article -> Entry? in
            let history = histories[article.file]
            guard let changed = history?.last ?? article.updated?.start else { return nil }
            let category = content.categories.first { $0.slug == article.category }
            return Entry(
                article: article, category: category?.title ?? article.category,
                changed: changed, begun: history?.first)
        }
        entries = Array(
            all.sorted { ($0.changed, $1.article.slug) > ($1.changed, $0.article.slug) }
                .prefix(ArticleFeed.mostEntries))
        self.url = url
    }

    var xml: String {
        let author = settings.operatorName.isEmpty ? settings.name : settings.operatorName
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
            <id>\(address(Paths.articles))</id>
            <title>\(Markup.xml(settings.name)): articles</title>
            <updated>\((entries.first?.changed ?? ArticleFeed.never).iso)</updated>
            <author><name>\(Markup.xml(author))</name></author>
            <link rel="self" type="application/atom+xml" href="\(address(Paths.feed))"/>
            <link rel="alternate" type="text/html" href="\(address(Paths.articles))"/>
            \(entries.map(xml(of:)).joined())</feed>

            """
    }

    private func xml(of entry: Entry) -> String {
        let article = entry.article
        let page = address(Paths.article(article.slug))
        let begun = entry.begun.map { "\n<published>\($0.iso)</published>" } ?? ""
        return """
            <entry>
            <id>\(page)</id>
            <title>\(Markup.xml(article.title))</title>
            <updated>\(entry.changed.iso)</updated>\(begun)
            <link rel="alternate" type="text/html" href="\(page)"/>
            <link rel="alternate" type="text/markdown" href="\(address(Paths.markdown(article.slug)))"/>
            <category term="\(Markup.xml(article.category))" label="\(Markup.xml(entry.category))"/>
            <summary>\(Markup.xml(article.summary))</summary>
            </entry>

            """
    }

    private func address(_ path: String) -> String { Markup.xml(url(path)) }
}
