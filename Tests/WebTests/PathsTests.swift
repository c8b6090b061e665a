import Handrail
import TestSupport
import Testing
import Web

struct PathsTests {
    @Test(arguments: [
        ("502", "/codes/502"), ("a b", "/codes/a%20b"), ("../x", "/codes/..%2Fx"),
        ("é", "/codes/%C3%A9"), ("\"<>", "/codes/%22%3C%3E"),
    ])
    func `a name becomes one segment of a path`(name: String, path: String) {
        #expect(Paths.code(name) == path)
    }

    @Test func `a comparison names its codes in order`() {
        #expect(Paths.comparison(of: ["502", "503"]) == "/compare?codes=502,503")
    }

    @Test func `a report form is filled in from its address`() {
        #expect(Paths.report() == "/report")
        #expect(Paths.report(code: "502", summary: "a&b") == "/report?code=502&summary=a%26b")
        #expect(
            Paths.report(code: "502", requestID: "8f/3c") == "/report?code=502&request_id=8f%2F3c")
    }

    @Test(
        arguments: [
            (.article, "a", nil, "/articles/a"), (.heading, "a", "wait", "/articles/a#wait"),
            (.heading, "a", nil, "/articles/a"), (.code, "502", nil, "/codes/502"),
            (.faq, "causes#why", nil, "/faq/causes#why"),
            (.search, "", nil, "/search?q=vpn%20%26%20502"),
        ] as [(Suggestion.Kind, String, String?, String)])
    func `a suggestion leads to its page`(
        kind: Suggestion.Kind, slug: String, anchor: String?, path: String
    ) {
        let suggestion = Suggestion(text: "vpn & 502", kind: kind, slug: slug, anchor: anchor)
        #expect(Paths.page(of: suggestion) == path)
    }

    @Test func `a result leads to the heading that matched`() {
        func hit(_ kind: SearchKind, _ slug: String, _ heading: MatchedHeading?) -> SearchHit {
            SearchHit(
                kind: kind, slug: slug, title: "", summary: "", excerpt: [], heading: heading,
                score: 0, codes: [])
        }
        let heading = MatchedHeading(title: "Wait", anchor: "wait")
        #expect(Paths.result(hit(.article, "a", heading)) == "/articles/a#wait")
        #expect(Paths.result(hit(.faq, "causes#why", nil)) == "/faq/causes#why")
        #expect(Paths.page(of: hit(.article, "a", heading)) == "/articles/a")
        #expect(Paths.anchor(of: hit(.article, "a", nil)) == nil)
    }

    @Test(arguments: [
        ("/articles/fix-a-502", "/articles/fix-a-502"),
        ("/articles/fix-a-502?x=1#steps", "/articles/fix-a-502"),
        ("/articles/fix%2Da-502", "/articles/fix-a-502"),
        ("/codes/err_connection_reset", "/codes/ERR_CONNECTION_RESET"), ("/faq", "/faq"),
        ("/faq/causes", "/faq/causes"),
        ("/faq/causes#is-it-maintenance", "/faq/causes#is-it-maintenance"),
        ("/faq/causes#other", "/faq/causes"),
    ])
    func `a link to a result is read as its page`(link: String, page: String) {
        #expect(Paths.result(at: link, in: Samples.content) == page)
    }

    @Test(arguments: [
        "", "/", "/search?q=a", "/articles/", "/articles/none", "/articles/fix-a-502/feedback",
        "/codes/999", "/faq/none", "//evil.example/faq", "https://evil.example/codes/502",
        "/reports/abc", "/codes/502%00", "/codes/%zz", "#", "?", "/articles/a+b",
    ])
    func `a link to anything else is none`(link: String) {
        #expect(Paths.result(at: link, in: Samples.content) == nil)
    }
}
