import HTTPServer
import Handrail
import Site
import Testing

struct SearchCountingTests {
    let visit: Visit

    init() throws { visit = try Visit() }

    @Test func `a search is counted with what it found`() throws {
        _ = visit.get("/search", [("q", "Bad gateway")])
        _ = visit.post("/search", [("q", "bad  gateway")])
        _ = visit.get("/search", [("q", "xyzzyx")])

        let searches = visit.searches()

        #expect(searches.count == 2)
        #expect(searches["bad gateway"]?.searches == 2)
        #expect((searches["bad gateway"]?.results ?? 0) > 0)
        #expect(searches["xyzzyx"] == SearchCounts.Count(searches: 1, results: 0))
    }

    @Test(arguments: [
        [("q", "502"), ("page", "2")], [("q", "502"), ("kind", "faq")], [("q", " ")], [],
    ])
    func `a further page, a kind and an empty box are no searches`(
        query: [(String, String)]
    ) throws {
        #expect(visit.get("/search", query).status == 200)
        #expect(visit.searches().isEmpty)
    }

    @Test func `a page that is loaded in case it is wanted is no search`() throws {
        for headers in [[("Sec-Purpose", "prefetch;prerender")], [("Purpose", "prefetch")]] {
            _ = visit.router.respond(
                to: Request(
                    path: "/search", query: Fields([("q", "502")]), headers: Headers(headers)))
        }
        _ = visit.router.respond(
            to: Request(method: .head, path: "/search", query: Fields([("q", "502")])))
        #expect(visit.searches().isEmpty)
    }

    @Test func `a text with an e-mail address is not kept`() throws {
        _ = visit.get("/search", [("q", "502 for ann@example.com")])
        let kept = try #require(visit.searches().keys.first)
        #expect(!kept.contains("ann"))
        #expect(!kept.contains("502"))
    }

    @Test(arguments: [
        ("/articles/fix-a-502#reload", "/articles/fix-a-502"), ("/codes/502", "/codes/502"),
        ("/faq/causes#is-it-maintenance", "/faq/causes#is-it-maintenance"),
    ])
    func `a result that was opened is counted`(link: String, page: String) throws {
        let answer = visit.post("/search/opened", [("q", "Bad gateway"), ("path", link)])

        #expect(answer.status == 204)
        #expect(answer.text.isEmpty)
        #expect(answer.header("Cache-Control") == "no-store")
        #expect(visit.openings() == ["bad gateway": page])
    }

    @Test(arguments: [
        [("q", "502"), ("path", "/nowhere")], [("q", "502")], [("path", "/codes/502")],
        [("q", "  "), ("path", "/codes/502")], [("q", "502"), ("path", "https://evil.example/")],
        [("q", "502"), ("path", "/report")], [("q", "\u{0}"), ("path", "\u{0}<script>")], [],
    ])
    func `what cannot be counted is no error to the visitor`(form: [(String, String)]) throws {
        #expect(visit.post("/search/opened", form).status == 204)
        #expect(visit.openings().isEmpty)
    }

    @Test(arguments: [
        ([("Sec-Fetch-Site", "same-origin")], true), ([("Sec-Fetch-Site", "cross-site")], false),
        ([("Sec-Fetch-Site", "same-site")], false), ([("Sec-Fetch-Site", "none")], false),
        ([("Origin", "https://help.acme.example")], true),
        ([("Origin", "https://evil.example")], false), ([("Origin", "null")], false),
        ([("Sec-Fetch-Site", "same-origin"), ("Origin", "https://x.example")], true),
    ])
    func `another site cannot count for this one`(
        headers: [(String, String)], isCounted: Bool
    ) throws {
        let form = [("q", "502"), ("path", "/codes/502")]
        #expect(visit.post("/search/opened", form, headers: headers).status == 204)
        #expect(visit.openings().isEmpty != isCounted)
    }

    @Test func `what one client does beyond the limit is answered and not counted`() throws {
        let visit = try Visit(limits: SiteLimits(clients: true))
        for _ in 0..<310 {
            #expect(visit.post("/search", [("q", "502")]).status == 200)
            let form = [("q", "502"), ("path", "/codes/502")]
            #expect(visit.post("/search/opened", form).status == 204)
        }
        _ = visit.post("/search", [("q", "503")], from: "2001:db8::1")
        let searches = visit.searches()
        #expect(searches["502"]?.searches == 300)
        #expect(searches["503"]?.searches == 1)
    }
}
