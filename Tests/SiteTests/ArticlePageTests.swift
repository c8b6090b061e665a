import FoundationEssentials
import Handrail
import Testing

struct ArticlePageTests {
    let visit: Visit

    init() throws { visit = try Visit() }

    @Test func `an article shows what it covers, what it says and where to go on`() throws {
        let page = visit.get("/articles/fix-a-502")

        #expect(page.status == 200)
        #expect(page.heading == "Fix a 502")
        #expect(page.text.contains(#"<p class="lede">A 502 is rarely your fault.</p>"#))
        #expect(
            page.text.contains(#"3 minutes · Checked <time datetime="2026-05-12">12 May</time>"#))
        #expect(page.text.contains(#"<a class="chip" href="/codes/504"><b>504</b>"#))
        #expect(page.text.contains(#"<li><h3 id="reload">Reload the page</h3>"#))
        #expect(page.text.contains(##"<li><a href="#steps">Steps</a></li>"##))
        #expect(!page.text.contains(##"<a href="#reload">"##))
        #expect(
            page.text.contains(#"<a href="/articles/what-is-a-gateway">What is a gateway?</a>"#))
        #expect(page.text.contains(#"rel="next" href="/articles/save-your-work""#))
        #expect(page.attributes("href").contains("/report?code=502&article=fix-a-502"))
        #expect(page.text.contains("Did this fix it?"))
    }

    @Test func `an article without steps asks whether it was helpful`() throws {
        #expect(visit.get("/articles/what-is-a-gateway").text.contains("Was this helpful?"))
    }

    @Test func `an article about many codes shows four and leads to the others`() throws {
        func page(_ codes: [String]) throws -> Answer {
            let article = Article(
                slug: "many", title: "Many", summary: "Of many codes.", category: "fix",
                codes: codes)
            let content = Content(articles: [article], codes: SiteSamples.codes)
            return try Visit(content).get("/articles/many")
        }
        let codes = SiteSamples.codes.map(\.code)

        let many = try page(codes)
        let four = try page(Array(codes.prefix(4)))

        #expect(
            many.text.contains(
                ##"<a class="more" href="#codes-covered">and \##(codes.count - 4) more</a>"##))
        #expect(many.text.contains(#"<h2 id="codes-covered">Codes this covers</h2>"#))
        #expect(many.text.between(#"<a class="chip""#, "</a>").count == 4 + codes.count)
        #expect(!four.text.contains("codes-covered"))
        #expect(four.text.between(#"<a class="chip""#, "</a>").count == 4)
    }

    @Test func `titles are text, whatever they hold`() throws {
        let page = visit.get("/articles/save-your-work")

        #expect(page.heading == "Save “your” <work>")
        #expect(!page.text.contains("<work>"))
    }

    @Test func `an old slug leads to the article`() throws {
        let answer = visit.get("/articles/502-bad-gateway")

        #expect(answer.status == 301)
        #expect(answer.location == "/articles/fix-a-502")
    }

    @Test func `an unknown article is a page with a search box that is filled`() throws {
        let page = visit.get("/articles/fix-the-printer")

        #expect(page.status == 404)
        #expect(page.values(of: "q") == ["articles fix the printer"])
    }

    @Test(arguments: ["/articles", "/categories/fix", "/categories/understand"])
    func `lists show the articles with the minutes they take`(path: String) throws {
        let page = visit.get(path)

        #expect(page.status == 200)
        #expect(page.text.contains("minute"))
    }

    @Test func `a category that does not exist is not found`() throws {
        #expect(visit.get("/categories/none").status == 404)
    }

    @Test(arguments: ["/articles/", "/articles/fix-a-502/", "/codes/", "/codes/502/", "/faq/"])
    func `a slash too many is taken away`(path: String) throws {
        let answer = visit.get(path)

        #expect(answer.status == 301)
        #expect(answer.location == String(path.dropLast()))
    }
}
