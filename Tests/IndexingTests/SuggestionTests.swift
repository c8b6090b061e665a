import Handrail
import Indexing
import TestSupport
import Testing

struct SuggestionTests {
    private func suggestions(_ text: String) throws -> [Suggestion] {
        try Edition.inMemory(Samples.content).suggestions(for: text)
    }

    private func texts(_ text: String, _ site: SmallSite) throws -> [String] {
        try site.edition.suggestions(for: text).map(\.text)
    }

    @Test(arguments: [
        "", " ", "\n", "\"", "-", "🙂", "\u{0}", "\u{301}", "xyzzyplugh", "\u{E35}\u{E48}",
    ])
    func `there is nothing to suggest for nothing`(text: String) throws {
        #expect(try suggestions(text) == [])
    }

    @Test(arguments: ["b", "g", "5", "50", "con", "re", "t", "i"])
    func `there are at most eight, each once`(text: String) throws {
        let articles = (0..<30).map {
            Article("a\($0)", title: "Big gateway 50\($0) connection reset trouble inside")
        }
        let site = try SmallSite(
            articles + articles.map { Article("\($0.slug)-too", title: $0.title) },
            codes: Samples.codes)
        let found = try site.edition.suggestions(for: text)
        #expect(found.count == 8)
        #expect(Set(found.map { $0.text.lowercased() }).count == 8)
    }

    @Test(arguments: ["bad gat", "gateway bad", "gat ba", "502", "502 b", "BAD", "web server rep"])
    func `half-typed words find a title in any order`(text: String) throws {
        let found = try suggestions(text)
        #expect(
            found.contains(Suggestion(text: "502 Bad Gateway", kind: .code, slug: "502")))
    }

    @Test(arguments: ["502", "bad gateway", "503", "err_connection_reset", "econnection reset err"])
    func `codes go first`(text: String) throws {
        #expect(try suggestions(text).first?.kind == .code)
    }

    @Test func `a title that begins so goes before one that has the word elsewhere`() throws {
        let site = try SmallSite([
            Article("a", title: "The gateway"), Article("b", title: "Gateway of a garden"),
        ])
        #expect(try texts("gate", site) == ["Gateway of a garden", "The gateway"])
    }

    @Test func `a heading is suggested with its place when few articles have it`() throws {
        func article(_ slug: String, _ headings: [String]) -> Article {
            Article(
                slug, title: "Article \(slug)",
                sections: headings.map { Prose.Section($0, "Some text.") })
        }
        let site = try SmallSite([
            article("a", ["Before you start", "Empty the cache"]),
            article("b", ["Before you start"]), article("c", ["before you start"]),
        ])
        #expect(
            try site.edition.suggestions(for: "cach").first
                == Suggestion(
                    text: "Empty the cache", kind: .heading, slug: "a", anchor: "empty-the-cache"))
        #expect(try site.edition.suggestions(for: "before").allSatisfy { $0.kind != .heading })
    }

    @Test func `a question is suggested`() throws {
        #expect(
            try suggestions("maint").contains(
                Suggestion(text: "Is it maintenance?", kind: .faq, slug: "causes#is-it-maintenance")
            ))
    }

    @Test func `what others opened is suggested when all its words are known`() throws {
        let editions = CurrentEdition(try Edition.inMemory(Samples.content))
        let texts = ["reload the page", "reload my acme-password", "reloaded nonsense"]
        editions.learn(
            VisitorSignals(
                openedSearches: OpenedSearches(
                    texts.map { OpenedSearch(text: $0, path: "/", searches: 5) })))
        let found = try editions.value.suggestions(for: "relo")
        #expect(found.filter { $0.kind == .search }.map(\.text) == ["reload the page"])
    }

    @Test func `what others opened may have accents and capitals`() throws {
        let editions = CurrentEdition(
            try SmallSite([Article("a", "Le Réseau du café.")]).edition)
        let search = OpenedSearch(text: "réseau café", path: "/", searches: 5)
        editions.learn(VisitorSignals(openedSearches: OpenedSearches([search])))
        #expect(try editions.value.suggestions(for: "RÉS").map(\.text).contains("réseau café"))
    }

    @Test(arguments: [
        ("résea", "Le Réseau"), ("resea", "Le Réseau"), ("RÉSEAU LE", "Le Réseau"),
        ("网络", "网络连接错误"), ("连接", "网络连接错误"), ("错", "网络连接错误"), ("비밀", "비밀번호 재설정"),
        ("прим", "Пример"), ("รหัส", "รหัสผ่าน"),
    ])
    func `text in any script has suggestions`(text: String, title: String) throws {
        let titles = ["Le Réseau", "网络连接错误", "비밀번호 재설정", "Пример", "รหัสผ่าน"]
        let site = try SmallSite(
            titles.enumerated().map { Article("a\($0)", title: $1) })
        #expect(try texts(text, site).first == title)
    }

    @Test(arguments: ["gatewya", "bad gatway", "mantenance", "conection rest", "badgateway"])
    func `misspelt words are searched for`(text: String) throws {
        #expect(try !suggestions(text).isEmpty)
    }

    @Test func `an article named like a code is suggested beside it`() throws {
        let site = try SmallSite(
            [Article("502", title: "What is behind bad gateways")], codes: Samples.codes)
        let found = try site.edition.suggestions(for: "bad")
        #expect(found.map(\.kind).contains(.article))
        #expect(found.map(\.kind).contains(.code))
    }
}
