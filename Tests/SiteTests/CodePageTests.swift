import FoundationEssentials
import Handrail
import Records
import Testing

struct CodePageTests {
    let visit: Visit

    init() throws { visit = try Visit() }

    @Test func `a code's page says what it means, whose side it is on and what to do`() throws {
        let page = visit.get("/codes/502")

        #expect(page.status == 200)
        #expect(page.heading == "502 Bad Gateway")
        #expect(page.text.contains(#"<p class="lede">What 502 says.</p>"#))
        #expect(page.text.contains("What 502 means for Acme."))
        #expect(page.text.contains("<dt>Whose side</dt><dd>The service’s</dd>"))
        #expect(page.text.contains("<dt>Try again?</dt><dd>After a minute</dd>"))
        #expect(page.text.contains("<dt>Who fixes it</dt><dd>Acme</dd>"))
        #expect(page.text.contains("<li>Too much load</li>"))
        #expect(page.text.contains("<li>bad gateway</li>"))
        #expect(page.attributes("href").contains("/articles/fix-a-502#steps"))
        #expect(page.attributes("href").contains("/compare?codes=502,503,504,500"))
        #expect(page.attributes("href").contains("/report?code=502"))
        #expect(page.attributes("href").contains("https://www.rfc-editor.org/rfc/rfc9110"))
    }

    @Test func `a long code may break after its underscores`() throws {
        #expect(
            visit.get("/codes/ERR_CONNECTION_RESET").text.contains(
                #"<b class="chip">ERR_<wbr>CONNECTION_<wbr>RESET</b>"#))
    }

    @Test(arguments: SiteSamples.codes.map(\.code))
    func `the drawing says in words what it shows`(code: String) throws {
        let page = visit.get("/codes/\(code)")
        let side = try #require(SiteSamples.content.code(code)?.side)

        #expect(page.text.between("<svg ", "</svg>").count == 2)
        #expect(
            page.text.contains("<title>You, network, gateway, origin. \(side.sentence)</title>"))
        #expect(page.text.contains("<p>\(side.sentence)</p>"))
        #expect(page.text.between("<svg ", "</svg>").allSatisfy { $0.contains("class=\"broken\"") })
    }

    @Test func `a code without an article offers the report instead of steps`() throws {
        let page = visit.get("/codes/429")

        #expect(page.text.contains(#"href="/report?code=429">Report this error</a>"#))
        #expect(!page.text.contains("Follow the steps"))
    }

    @Test(arguments: [
        ("/502", "/codes/502"), ("/err_connection_reset", "/codes/ERR_CONNECTION_RESET"),
        ("/codes/err_connection_reset", "/codes/ERR_CONNECTION_RESET"),
    ])
    func `any spelling leads to the code's own page`(path: String, location: String) throws {
        let answer = visit.get(path)

        #expect(answer.status == 301)
        #expect(answer.location == location)
    }

    @Test(arguments: ["/999", "/codes/999", "/wp-login.php", "/codes/<script>"])
    func `an unknown code is not found, and the search box has it`(path: String) throws {
        let page = visit.get(path)

        #expect(page.status == 404)
        #expect(!page.text.contains("<script>"))
        #expect(page.values(of: "q").first?.isEmpty == false)
    }

    @Test func `the page says how many people report the code now, and nothing when nobody does`()
        throws
    {
        #expect(!visit.get("/codes/502").text.contains("in the last hour"))

        try visit.report("502", people: 3)
        try visit.readTrends()

        let text = visit.get("/codes/502").text
        #expect(text.contains("3 people in the last hour; usually none"))
        #expect(!visit.get("/codes/503").text.contains("in the last hour"))
    }

    @Test func `the catalogue lists every code by family`() throws {
        let page = visit.get("/codes")

        #expect(page.status == 200)
        #expect(page.text.contains("HTTP status codes"))
        #expect(
            SiteSamples.codes.allSatisfy { page.attributes("href").contains("/codes/\($0.code)") })
    }

    @Test func `the catalogue shows one family, or the codes that contain a text`() throws {
        let browser = visit.get("/codes", [("family", "browser")])
        let timeouts = visit.get("/codes", [("q", "timeout")])

        #expect(browser.text.contains("/codes/ERR_CONNECTION_RESET"))
        #expect(!browser.text.contains(#"class="chip" href="/codes/502""#))
        #expect(timeouts.text.contains(#"class="chip" href="/codes/504""#))
        #expect(!timeouts.text.contains(#"class="chip" href="/codes/502""#))
        #expect(timeouts.values(of: "q") == ["timeout"])
    }

    @Test func `a filter that leaves nothing says so and offers the search`() throws {
        let page = visit.get("/codes", [("q", "<b>nothing</b>")])

        #expect(page.text.contains("No code here contains “&lt;b&gt;nothing&lt;/b&gt;”."))
        #expect(page.attributes("href").contains("/search?q=%3Cb%3Enothing%3C%2Fb%3E"))
    }
}
