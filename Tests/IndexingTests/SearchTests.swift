import Handrail
import Indexing
import Testing
import TestSupport

struct SearchTests {
    let edition: Edition

    init() throws {
        edition = try Edition.inMemory(Samples.content)
    }

    private func slugs(_ text: String, _ kind: SearchKind? = nil) throws -> [String] {
        try edition.search(text, kind: kind).hits.map(\.slug)
    }

    @Test(arguments: ["502", "error 502", "bad gateway", "HTTP/1.1 502 Bad Gateway"])
    func `a code in the query comes first`(text: String) throws {
        let results = try edition.search(text)
        #expect(results.recognized.map(\.code) == ["502"])
        #expect(results.hits.first?.kind == .code)
        #expect(results.hits.first?.slug == "502")
    }

    @Test func `a pasted error page finds its code and the article for it`() throws {
        let pasted = """
            <html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>
            <hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>
            """
        let found = try slugs(pasted)
        #expect(found.first == "502")
        #expect(found.contains("fix-a-502"))
    }

    @Test func `a title weighs more than the text`() throws {
        #expect(try slugs("maintenance", .faq).first == "causes#is-it-maintenance")
    }

    @Test(arguments: ["reloading", "reloads", "RELOAD", "relo"])
    func `word forms and beginnings find the word`(text: String) throws {
        #expect(try slugs(text).contains("fix-a-502"))
    }

    @Test func `a synonym finds what the word would`() throws {
        #expect(try slugs("tunnel").contains("fix-a-502"))
    }

    @Test func `the heading that matched leads into the page`() throws {
        let hit = try #require(
            try edition.search("turn off vpn").hits.first { $0.kind == .article })
        #expect(
            hit.heading == MatchedHeading(title: "Turn off your VPN", anchor: "turn-off-your-vpn"))
    }

    @Test func `an excerpt marks what matched`() throws {
        let hit = try #require(try edition.search("servers", kind: .article).hits.first)
        #expect(hit.excerpt.contains(ExcerptPiece(text: "servers", isMatch: true)))
    }

    @Test func `documents with every word go before those with some`() throws {
        let hits = try edition.search("reload vpn", kind: .article).hits
        #expect(hits.first?.slug == "fix-a-502")
    }

    @Test func `a title that begins with the query goes first`() throws {
        #expect(try slugs("is it maintenance", .faq).first == "causes#is-it-maintenance")
        #expect(try slugs("502 or", .article).first == "502-or-503")
    }

    @Test func `an article about a recognised code goes before one that only says the words`()
        throws
    {
        let stranger = Article(
            slug: "stranger", title: "Gateway", summary: "A bad gateway of a garden.", category: "x"
        )
        let content = Content(articles: [stranger, Samples.difference], codes: Samples.codes)
        let hits = try Edition.inMemory(content).search("bad gateway between", kind: .article).hits
        #expect(hits.first?.slug == "502-or-503")
    }

    @Test func `the article to follow for a code is the first of the articles`() throws {
        #expect(try slugs("502 bad gateway between servers", .article).first == "fix-a-502")
    }

    @Test(arguments: SearchKind.allCases)
    func `results can be of one kind`(kind: SearchKind) throws {
        #expect(
            try edition.search("502 bad gateway maintenance", kind: kind).hits.allSatisfy {
                $0.kind == kind
            })
    }

    @Test func `pages of results follow each other without gaps`() throws {
        let all = try edition.search("502 503 gateway", limit: 50)
        let paged = try (0..<all.total).flatMap {
            try edition.search("502 503 gateway", limit: 1, offset: $0).hits
        }
        #expect(paged.map(\.slug) == all.hits.map(\.slug))
        #expect(all.hits.count == all.total)
    }

    @Test(arguments: [
        "\"", "NEAR(", "*", "502 OR", "AND", "a AND NOT", "title:502", "{title}:x", "^502", "-x",
        "(((", "\u{0}", "'; DROP TABLE document; --", "🙂", "\u{E000}502\u{E001}", "ﬁ", "a\u{301}",
        "col : *", "\"502\"*", "+", "502:",
    ])
    func `odd queries are words like any other`(text: String) throws {
        _ = try edition.search(text)
    }

    @Test func `a pasted page is found by its rarest words`() throws {
        let noise =
            "the page you are looking for is not here "
            + (1...40).map { "word\($0)" }.joined(separator: " ")
        let hits = try edition.search("\(noise) reload cookies", kind: .article).hits
        #expect(hits.first?.slug == "fix-a-502")
    }

    @Test func `the words of a browser's error name belong together`() throws {
        func article(_ slug: String, _ text: String) -> Article {
            Article(slug: slug, title: slug, summary: text, category: "x")
        }
        let apart = (1...3).map {
            article("apart-\($0)", "A connection, an err, and a reset of the connection.")
        }
        let together = (1...3).map { article("together-\($0)", "It says ERR_CONNECTION_RESET.") }
        let edition = try Edition.inMemory(
            Content(articles: apart + together, codes: Samples.codes))
        let hits = try edition.search("err_connection_reset", kind: .article).hits
        #expect(Set(hits.prefix(3).map(\.slug)) == ["together-1", "together-2", "together-3"])
    }

    @Test func `an accent more or less does not matter`() throws {
        #expect(try slugs("rélöad").contains("fix-a-502"))
    }

    @Test func `10 kB of anything is answered`() throws {
        _ = try edition.search(String(repeating: "gateway \" ( ", count: 1_000))
        _ = try edition.search(String(repeating: "x", count: 10_000))
        _ = try edition.search(String(repeating: "🙂é", count: 60_000))
        _ = try edition.search("a" + String(repeating: "\u{301}", count: 200_000))
    }

    @Test func `random text never fails`() throws {
        let pieces = [
            "502", " ", "\"", "*", "(", ")", "NEAR", "OR", "é", "漢", "\u{301}", "-", ":", "a", "^",
            "\\", "\u{0}", "{", "+", "gateway",
        ]
        let end = ContinuousClock.now + .seconds(1)
        while ContinuousClock.now < end {
            let text = (0..<Int.random(in: 0...30)).map { _ in pieces.randomElement() ?? "" }
                .joined()
            _ = try edition.search(text)
        }
    }
}
