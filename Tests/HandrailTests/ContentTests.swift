import Handrail
import Testing
import TestSupport

struct ContentTests {
    let content = Samples.content

    @Test func `a code is found without regard to case`() {
        #expect(content.code("err_Connection_Reset")?.code == "ERR_CONNECTION_RESET")
        #expect(content.code("999") == nil)
    }

    @Test func `an article is found by its slug and by its old ones`() {
        #expect(content.article(slug: "fix-a-502")?.title == "Fix a 502 Bad Gateway")
        #expect(content.article(alias: "502-bad-gateway")?.slug == "fix-a-502")
        #expect(content.article(slug: "502-bad-gateway") == nil)
    }

    @Test func `the article to follow comes first among those about a code`() throws {
        let code = try #require(content.code("502"))
        #expect(content.articles(about: code).map(\.slug) == ["fix-a-502", "502-or-503"])
    }

    @Test func `a code may begin with another step than the first`() throws {
        func first(_ step: String?) -> String? {
            let code = ErrorCode(
                code: "599", name: "x", family: "http", meaning: "x", relation: "x",
                side: .network, retry: "x", isRetryable: true, fixedBy: "x", causes: [],
                article: "fix-a-502", step: step)
            return content.firstStep(for: code)?.id
        }
        #expect(first(nil) == "reload-the-page-once")
        #expect(first("turn-off-your-vpn") == "turn-off-your-vpn")
        #expect(first("gone") == "reload-the-page-once")
    }

    @Test func `categories without articles are left out, unnamed ones get a title`() {
        let stray = Article(slug: "a", title: "A", summary: "A.", category: "keep-calm")
        let content = Content(settings: Samples.settings, articles: [stray])
        #expect(content.categories == [Category(slug: "keep-calm", title: "Keep calm")])
    }

    @Test func `articles stand by order, then by title`() {
        let articles = [("b", nil), ("a", nil), ("c", 20), ("d", 10)].map { slug, order in
            Article(slug: slug, title: slug, summary: "", category: "x", order: order)
        }
        #expect(Content(articles: articles).articles.map(\.slug) == ["d", "c", "a", "b"])
    }

    @Test func `reading takes at least a minute`() {
        #expect(Samples.difference.readingMinutes == 1)
        #expect(Samples.fix.readingMinutes == 3)
    }

    @Test func `posted notices stand among the written ones, each time in place of the last`() {
        let written = Samples.incident("written", start: Samples.time(10))
        let content = Content(notices: [written])

        let posted = content.posting([
            Samples.incident("early", start: Samples.time(9)),
            Samples.incident("late", start: Samples.time(11)),
        ])
        #expect(posted.notices.map(\.slug) == ["late", "written", "early"])
        #expect(posted.notice(slug: "late") != nil)

        let again = posted.posting([Samples.incident("other", start: Samples.time(8))])
        #expect(again.notices.map(\.slug) == ["written", "other"])
        #expect(again.shown.notices.map(\.slug) == ["written"])
    }

    @Test func `where both have a slug, the written notice stays`() {
        let content = Content(notices: [Samples.incident("same", title: "Written")])

        let posted = content.posting([Samples.incident("same", title: "Posted")])

        #expect(posted.notices.map(\.title) == ["Written"])
    }
}
