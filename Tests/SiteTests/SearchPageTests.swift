import Handrail
import Testing

struct SearchPageTests {
    let visit: Visit

    init() throws { visit = try Visit() }

    @Test(arguments: ["502", "HTTP/1.1 502", "bad gateway", "error 502 on my screen"])
    func `a code in the query puts its card first`(query: String) throws {
        let page = visit.get("/search", [("q", query)])

        #expect(page.status == 200)
        #expect(page.text.contains("We recognised 502 Bad Gateway"))
        #expect(page.text.contains("Follow the steps"))
        #expect(page.values(of: "q") == [query])
    }

    @Test func `several codes can be compared`() throws {
        let page = visit.get("/search", [("q", "502 or 504")])

        #expect(page.attributes("href").contains("/compare?codes=502,504"))
    }

    @Test func `a result leads to the heading that matched and marks the words`() throws {
        let page = visit.get("/search", [("q", "vpn")])

        #expect(page.attributes("href").contains("/articles/fix-a-502#turn-off-vpn"))
        #expect(page.text.contains("Article · Turn off your VPN"))
        #expect(visit.get("/search", [("q", "press")]).text.contains("<mark>Press</mark>"))
        #expect(page.heading == "1 result for “vpn”")
    }

    @Test func `kinds narrow the results`() throws {
        let page = visit.get("/search", [("q", "maintenance"), ("kind", "faq")])

        #expect(page.attributes("href").contains("/faq/causes#is-it-maintenance"))
        #expect(
            page.text.contains(
                #"<a href="/search?q=maintenance&amp;kind=faq" aria-current="true">Questions</a>"#))
        #expect(page.attributes("href").contains("/search?q=maintenance"))
    }

    @Test(arguments: ["xyzzyx", "\"", "NEAR(", "*", "502e9 OR", "'; --", "🙃", "\u{0}", "<script>"])
    func `what finds nothing gets advice, articles and a report with the text`(query: String) throws
    {
        let page = visit.get("/search", [("q", query)])

        #expect(page.status == 200)
        #expect(!page.text.contains("<script>"))
        #expect(page.text.contains("/report?") || page.text.contains("What to search for"))
        #expect(page.text.contains(#"<form class="form" method="post" action="/search">"#))
        #expect(page.text.contains("<details open>"))
        #expect(page.text.contains(#"<a class="chip" href="/codes/50"#))
        #expect(page.text.contains("/articles/fix-a-502"))
    }

    @Test func `an unknown number is answered with its neighbours`() throws {
        let page = visit.get("/search", [("q", "505")])

        #expect(page.heading == "Nothing found for “505”")
        #expect(page.text.contains(#"<a class="chip" href="/codes/504">"#))
        #expect(page.text.contains("Codes that may be it:"))
        #expect(page.attributes("href").contains("/report?summary=505"))
    }

    @Test func `results offer the paste box and say how to search for exact words`() throws {
        let page = visit.get("/search", [("q", "502")])

        #expect(page.text.contains("<summary>Paste a whole error page</summary>"))
        #expect(page.text.contains("<summary>Search for exact words</summary>"))
        #expect(!page.text.contains("<details open>"))
        #expect(page.text.contains(#"<ol class="results" data-opens>"#))
    }

    @Test(arguments: ["", "   "])
    func `a blank search says what to search for`(query: String) throws {
        let page = visit.get("/search", [("q", query)])

        #expect(page.status == 200)
        #expect(page.heading == "Search")
        #expect(page.text.contains("Or choose the code:"))
        #expect(page.text.contains("What to search for"))
    }

    @Test func `a long text that was pasted is answered at once`() throws {
        let log = String(
            repeating: "upstream prematurely closed; HTTP/1.1 502 Bad Gateway\n", count: 300)

        let page = visit.post("/search", [("q", log)])

        #expect(page.status == 200)
        #expect(page.text.contains("We read: 502 Bad Gateway"))
        #expect(page.attributes("href").allSatisfy { $0.utf8.count < 4_000 })
    }

    @Test func `the back button brings back what a pasted text found`() throws {
        let pasted = visit.post("/search", [("q", "502\nnginx")])
        let asked = visit.get("/search", [("q", "502")])

        #expect(pasted.header("Cache-Control") == "private, no-cache")
        #expect(asked.header("Cache-Control") == "private, no-cache")
    }

    @Test func `results come ten a page, and a page too far shows the last`() throws {
        let articles = (1...23).map {
            Article(
                slug: "a\($0)", title: "Teapot \($0)", summary: "About teapots.", category: "fix")
        }
        let visit = try Visit(Content(articles: articles))

        let first = visit.get("/search", [("q", "teapot")])
        let far = visit.get("/search", [("q", "teapot"), ("page", "99")])

        #expect(first.heading == "23 results for “teapot”")
        #expect(first.attributes("href").contains("/search?q=teapot&page=2"))
        #expect(first.text.between("<p class=\"meta\">Article", "</p>").count == 10)
        #expect(far.text.contains("Page 3 of 3"))
        #expect(far.text.between("<p class=\"meta\">Article", "</p>").count == 3)
    }
}
