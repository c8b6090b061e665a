import Handrail
import Indexing
import Testing

struct HomePageTests {
    @Test func `the start page asks what the screen says and offers the codes`() throws {
        let page = try Visit().get("/")

        #expect(page.status == 200)
        #expect(page.heading == "What does your screen say?")
        #expect(page.text.contains(#"<form class="search" action="/search" role="search">"#))
        #expect(page.text.contains(#"<a class="chip" href="/codes/502"><b>502</b>"#))
        #expect(page.text.contains(#"<a href="/articles/fix-a-502">Fix a 502</a>"#))
        #expect(page.text.contains("3 minutes"))
        #expect(page.text.contains("<summary>Paste a whole error page</summary>"))
        #expect(page.text.contains(#"<a href="/categories/fix">Fix it</a>"#))
        #expect(page.attributes("href").contains("https://status.acme.example"))
        #expect(page.header("Cache-Control")?.hasPrefix("public") == true)
    }

    @Test func `a site without settings and content still has a start page`() throws {
        let page = try Visit(Content()).get("/")

        #expect(page.status == 200)
        #expect(!page.text.contains("Or choose the code"))
    }

    @Test func `the frame names the site, its sections and who runs it`() throws {
        let page = try Visit().get("/articles")

        #expect(page.title == "Articles – Acme help")
        #expect(page.text.contains(#"<a href="/articles" aria-current="true">Articles</a>"#))
        #expect(page.text.contains("Run by the Acme team."))
        #expect(
            page.text.contains(#"<link rel="canonical" href="https://help.acme.example/articles">"#)
        )
    }

    @Test func `an edition with another name shows it at once`() throws {
        let visit = try Visit()
        var settings = SiteSamples.settings
        settings.name = "Bolt help"

        visit.editions.replace(with: try .inMemory(Content(settings: settings)))

        #expect(visit.get("/").title == "Bolt help")
        #expect(visit.get("/nothing/here").title.hasSuffix("Bolt help"))
    }

    @Test func `every page but those with a search of their own has the search line`() throws {
        let visit = try Visit()

        #expect(visit.get("/articles/fix-a-502").text.contains(#"<form class="finder""#))
        #expect(!visit.get("/").text.contains(#"<form class="finder""#))
        #expect(!visit.get("/report").text.contains(#"role="search""#))
    }
}
