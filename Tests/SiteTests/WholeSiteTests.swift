import FoundationEssentials
import HTTPServer
import Handrail
import Site
import Web
import Testing

struct WholeSiteTests {
    let visit: Visit

    init() throws { visit = try Visit() }

    /// One of each page, by what a visitor asks.
    private func everyPage() throws -> [Answer] {
        let receipt = visit.post("/report", [("form_token", try visit.token()), ("summary", "x")])
        let paths = [
            "/", "/articles", "/articles/fix-a-502", "/articles/save-your-work",
            "/articles/fix-a-502/feedback?helpful=no", "/categories/fix", "/faq", "/faq/causes",
            "/codes", "/codes?q=zzz", "/codes/502", "/codes/429", "/compare", "/compare?codes=502",
            "/search", "/search?q=502+or+504", "/search?q=reload", "/search?q=zzz", "/report",
            "/report?code=502&article=fix-a-502", "/status", receipt.location ?? "",
            "/nothing/here",
        ]
        return paths.map(visit.follow) + [visit.post("/report", []), visit.post("/compare", [])]
    }

    @Test func `no page has a script, a style or a handler in its markup`() throws {
        for page in try everyPage() {
            #expect(!page.text.between("<script", "</script>").isEmpty)
            #expect(page.foreignScripts.isEmpty)
            #expect(page.text.between("<style", ">").isEmpty)
            #expect(page.text.between(" style=", ">").isEmpty)
            #expect(
                page.text.between("<", ">").allSatisfy {
                    !$0.contains(" on") || !$0.contains("=\"x")
                })
        }
    }

    @Test func `every page has one heading of first level, a title and a main part`() throws {
        for page in try everyPage() {
            #expect(page.text.between("<h1", "</h1>").count == 1, "\(page.title)")
            #expect(page.text.between("<main", "</main>").count == 1)
            #expect(!page.title.isEmpty)
            #expect(page.header("Content-Security-Policy") != nil)
        }
    }

    @Test func `headings never skip a level`() throws {
        for page in try everyPage() {
            let levels = page.text.between("<h", ">").compactMap { $0.first?.wholeNumberValue }
            for (before, after) in zip(levels, levels.dropFirst()) {
                #expect(after <= before + 1, "\(page.title): \(levels)")
            }
        }
    }

    @Test func `no page has two elements of one id, and what refers to an id finds it`() throws {
        for page in try everyPage() {
            let ids = page.attributes("id")
            let references = ["for", "aria-labelledby", "aria-describedby", "list"]
                .flatMap(page.attributes).flatMap { $0.split(separator: " ").map(String.init) }
            let anchors = page.attributes("href").filter { $0.hasPrefix("#") }
                .map { String($0.dropFirst()) }

            #expect(Set(ids).count == ids.count, "\(page.title): \(ids)")
            #expect(Set(references + anchors).isSubset(of: Set(ids)), "\(page.title)")
        }
    }

    @Test func `every link of every page leads somewhere`() throws {
        let pages = try everyPage()
        let links = Set(pages.flatMap { $0.attributes("href") }.filter { $0.hasPrefix("/") })

        #expect(links.count > 30)
        for link in links where !link.hasPrefix("/assets/") {
            #expect([200, 301].contains(visit.follow(link).status), "\(link)")
        }
    }

    @Test func `no template leaves a tag behind`() throws {
        for page in try everyPage() {
            #expect(!page.text.contains("{{"))
            #expect(!page.text.contains("Optional("))
        }
    }

    @Test func `prepared pages answer, and not with a page for one visitor`() throws {
        for (path, _) in visit.site.preparedPaths {
            let page = visit.get(path)
            #expect(page.status == 200, "\(path)")
            #expect(page.header("Cache-Control")?.hasPrefix("public") == true, "\(path)")
        }
        #expect(visit.site.preparedPaths.contains { $0.path == "/compare" && !$0.ignoresQuery })
        #expect(
            visit.site.preparedPaths.contains {
                $0.path == "/articles/fix-a-502" && $0.ignoresQuery
            })
    }

    @Test func `a wrong method is told which one is right`() throws {
        let page = visit.post("/compare", [])

        #expect(page.status == 405)
        #expect(page.header("Allow")?.contains("GET") == true)
    }

    @Test func `the sitemap has every page by its whole address`() throws {
        let sitemap = visit.get("/sitemap.xml")

        #expect(sitemap.header("Content-Type") == "application/xml; charset=utf-8")
        #expect(
            sitemap.text.contains(
                "<url><loc>https://help.acme.example/articles/fix-a-502</loc><lastmod>2026-05-12</lastmod></url>"
            ))
        #expect(
            sitemap.text.contains("<loc>https://help.acme.example/codes/ERR_CONNECTION_RESET</loc>")
        )
        for link in sitemap.text.between("<loc>https://help.acme.example", "</loc>") {
            #expect(visit.follow(link).status == 200, "\(link)")
        }
    }

    @Test func `robots are told what is private and where the sitemap is`() throws {
        let robots = visit.get("/robots.txt").text

        #expect(robots.contains("Disallow: /report\n"))
        #expect(robots.contains("Sitemap: https://help.acme.example/sitemap.xml"))
    }

    @Test func `browsers that ask for an icon by its old name get it`() throws {
        #expect(visit.get("/favicon.ico").location?.hasSuffix(".svg") == true)
    }

    @Test func `a failure of ours is a page with a number`() throws {
        struct Broken: Error {}
        let errors = visit.site.errorPages { _, _ in }

        let page = Answer(errors.answer(.failure(Broken()), to: Request(path: "/x")))

        #expect(page.status == 500)
        #expect(page.text.contains("It is our fault"))
        #expect(page.text.between("<code>", "</code>").first?.count == 8)
    }
}
