import Foundation
import Handrail
import Indexing
import TestSupport
import Testing

/// Articles that change one after another, with what an index of them finds.
private struct ChangingSite {
    private var numbers: SeededNumbers
    private var articles: [Article] = []
    private var count = 0

    static let words = [
        "gateway", "gateways", "timeout", "cookie", "cookies", "réseau", "reset", "browser", "502",
        "ERR_CONNECTION_RESET", "網路", "quokka", "wombat", "numbat", "upstream", "header",
    ]

    init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    /// Adds, changes or removes some articles; those that were there may have let go of their
    /// texts.
    mutating func change() {
        articles = articles.map(\.shown)
        for _ in 0...Int.random(in: 0..<3, using: &numbers) {
            let place = articles.indices.randomElement(using: &numbers)
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: if let place { articles.remove(at: place) }
            case 1: if let place { articles[place] = article(articles[place].slug) }
            default:
                count += 1
                articles.append(article("a\(count)"))
            }
        }
    }

    var content: Content { Content(articles: articles) }

    /// The same content with all its texts.
    private(set) var texts: [String: Article] = [:]
    var whole: Content { Content(articles: articles.compactMap { texts[$0.slug] }) }

    private mutating func article(_ slug: String) -> Article {
        let sections = (0...Int.random(in: 0..<3, using: &numbers)).map { number in
            Prose.Section(
                title: text(2), anchor: "s\(number)", level: 2, text: text(12), html: "")
        }
        var article = Article(
            slug: slug, title: text(3), summary: text(5), category: "x", tags: [text(1)],
            prose: Prose(html: "", sections: sections, wordCount: 1))
        article.version = .next()
        texts[slug] = article
        return article
    }

    private mutating func text(_ count: Int) -> String {
        (0..<count).map { _ in ChangingSite.words.randomElement(using: &numbers) ?? "" }
            .joined(separator: " ")
    }
}

struct IndexBuilderTests {
    private let folder: TemporaryFolder
    private var builder: IndexBuilder

    init() throws {
        folder = try TemporaryFolder()
        builder = IndexBuilder(at: folder.url.appendingPathComponent("index.sqlite"))
    }

    private func found(_ edition: Edition, _ query: String) throws -> [String] {
        try edition.search(query, limit: 50).hits.map {
            "\($0.slug) \($0.score) \($0.heading?.anchor ?? "") \($0.excerpt.map(\.text).joined())"
        }.sorted()
    }

    /// Whether both find and suggest the same. A search that a busy machine keeps from ending in
    /// time shows less, so it is asked for up to five times.
    private func agree(_ kept: Edition, _ anew: Edition, on query: String) throws -> Bool {
        for _ in 0..<5 {
            let suggested = try [kept, anew].map { Set(try $0.suggestions(for: query).map(\.text)) }
            if try found(kept, query) == found(anew, query), suggested[0] == suggested[1] {
                return true
            }
        }
        return false
    }

    @Test(arguments: 1...6)
    mutating func `an index made from what changed finds what one made anew finds`(
        seed: UInt64
    ) throws {
        var site = ChangingSite(seed: seed)
        for _ in 0..<12 {
            site.change()
            let kept = Edition(
                content: site.content, index: try builder.build(for: site.content))
            let anew = try Edition.inMemory(site.whole)
            for query in ChangingSite.words + [
                "cooky gatewy", "wom", "reset browser", "502 header",
            ] {
                #expect(try found(kept, query) == found(anew, query), "\(query)")
                #expect(
                    try Set(kept.suggestions(for: query).map(\.text))
                        == Set(anew.suggestions(for: query).map(\.text)), "\(query)")
            }
        }
    }

    @Test mutating func `texts that are gone with the last index are no index`() throws {
        var article = Article(slug: "a", title: "A", summary: "A.", category: "x")
        article.version = .next()
        _ = try builder.build(for: Content(articles: [article]))
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("index.sqlite"))
        let content = Content(articles: [article.shown])

        #expect(throws: (any Error).self) { _ = try builder.build(for: content) }
    }
}
