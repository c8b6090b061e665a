import Foundation
import Handrail
import Site
import TestSupport
import Testing

/// The sample site at 14:40 UTC on 24 November 2026, with notices.
func visit(_ notices: [Notice]) throws -> Visit {
    let samples = SiteSamples.content
    let visit = try Visit(
        Content(
            settings: samples.settings, articles: samples.articles, codes: samples.codes,
            topics: samples.topics, notices: notices))
    visit.pass(seconds: Samples.time(14, 40).timeIntervalSince1970 - 1_795_449_600)
    return visit
}

struct StatusPageTests {
    @Test func `when nothing is known the page says so, and what to do instead`() throws {
        let page = try visit([]).get("/status")

        #expect(page.status == 200)
        #expect(page.heading == "Nothing known right now")
        #expect(page.text.contains("No incident is known to us, and no maintenance is planned."))
        #expect(page.attributes("href").contains("/report"))
        #expect(page.attributes("href").contains("https://status.acme.example"))
        #expect(page.text.contains("No incident and no maintenance ended in these days."))
        #expect(page.header("Cache-Control")?.hasPrefix("public") == true)
    }

    @Test func `what goes on comes first, with what is known of it`() throws {
        let notice = Samples.incident(nextUpdate: Samples.time(15))
        let page = try visit([notice, Samples.maintenance()]).get("/status")

        #expect(page.heading == "1 incident right now")
        #expect(
            page.text.contains(
                #"<h2><a href="/status/errors-502">Many requests end with 502</a></h2>"#))
        #expect(
            page.text.contains(
                #"Known since <time datetime="2026-11-24T14:05:00Z">14:05 UTC</time>; next update <time datetime="2026-11-24T15:00:00Z">15:00 UTC</time>."#
            ))
        #expect(page.text.contains("<b>Identified</b>"))
        #expect(page.text.contains("<p>A gateway refuses connections.</p>"))
        #expect(page.text.contains(#"<h2 id="planned">Planned</h2>"#))
        #expect(page.attributes("href").contains("/status/database-move"))
        #expect(!page.text.contains("Nothing known"))
        #expect(page.text.between("<aside class=\"notices\"", "</aside>").isEmpty)
    }

    @Test func `both kinds are counted`() throws {
        let notices = [
            Samples.incident("a"), Samples.incident("b"),
            Samples.maintenance(start: Samples.time(14)),
        ]
        #expect(
            try visit(notices).get("/status").heading
                == "2 incidents and 1 maintenance window right now")
    }

    @Test func `the past is told by month, ninety days of it`() throws {
        func over(_ slug: String, daysAgo: Int) -> Notice {
            let start = Samples.time(-24 * daysAgo)
            return Samples.incident(
                slug, start: start, end: start + 9_300,
                updates: [Samples.update("Resolved", at: start + 9_300)])
        }
        let page = try visit([
            over("last-week", daysAgo: 7), over("october", daysAgo: 40), over("old", daysAgo: 91),
        ]).get("/status")

        #expect(page.text.contains(#"<h3 id="in-2026-11">November 2026</h3>"#))
        #expect(page.text.contains(#"<h3 id="in-2026-10">October 2026</h3>"#))
        #expect(page.attributes("href").contains("/status/october"))
        #expect(!page.attributes("href").contains("/status/old"))
        #expect(page.text.contains("2 hours 35 minutes"))
        #expect(page.text.contains("<summary>1 update</summary>"))
        #expect(page.attributes("href").contains("/status/history?year=2026"))
    }

    @Test func `each year has a page, others are not found`() throws {
        let old = Samples.incident("old", start: Samples.time(-9_000), end: Samples.time(-8_990))
        let visit = try visit([Samples.incident(), old])

        let page = visit.get("/status/history", [("year", "2025")])
        #expect(page.heading == "Status in 2025")
        #expect(page.attributes("href").contains("/status/old"))
        #expect(!page.attributes("href").contains("/status/errors-502"))
        #expect(visit.get("/status/history").heading == "Status in 2026")
        #expect(visit.get("/status/history", [("year", "2024")]).status == 404)
        #expect(visit.get("/status/history", [("year", "x")]).status == 404)
    }

    @Test func `a notice has a page of its own`() throws {
        let visit = try visit([Samples.incident(codes: ["502"], nextUpdate: Samples.time(15))])
        let page = visit.get("/status/errors-502")

        #expect(page.heading == "Many requests end with 502")
        #expect(page.title == "Many requests end with 502 – Acme help")
        #expect(
            page.text.contains(
                #"<link rel="canonical" href="https://help.acme.example/status/errors-502">"#))
        #expect(
            page.text.contains(
                #"<meta name="description" content="Sending fails for some people.">"#))
        #expect(
            page.text.contains(
                #"<dt>Next update</dt><dd><time datetime="2026-11-24T15:00:00Z">24 November, 15:00 UTC</time></dd>"#
            ))
        #expect(page.text.contains("<p>Copy your text.</p>"))
        #expect(page.text.contains("you need not report it"))
        #expect(page.attributes("href").contains("/report?code=502"))
        #expect(page.attributes("href").contains("/articles/fix-a-502"))
        #expect(visit.get("/status/none").status == 404)
    }

    @Test func `a notice that is over says how long it took`() throws {
        let page = try visit([Samples.incident(end: Samples.time(14, 35))]).get(
            "/status/errors-502")

        #expect(page.text.contains("<dt>Lasted</dt><dd>30 minutes</dd>"))
        #expect(!page.text.contains("you need not report it"))
    }

    @Test func `what people write stays text`() throws {
        let notice = Samples.incident(
            title: "<script>“&</script>", updates: [Samples.update("<b>Known</b>")])
        let visit = try visit([notice])

        for path in ["/status", "/status/errors-502", "/articles/fix-a-502"] {
            let page = visit.get(path)
            #expect(page.text.contains("&lt;script&gt;“&amp;&lt;/script&gt;"), "\(path)")
            #expect(!page.text.contains("<script>"), "\(path)")
            #expect(!page.text.contains("<b>Known"), "\(path)")
        }
    }

    @Test func `the sitemap and the pages prepared ahead have the status and its notices`() throws {
        let visit = try visit([Samples.incident()])

        let sitemap = visit.get("/sitemap.xml").text
        #expect(sitemap.contains("<loc>https://help.acme.example/status</loc>"))
        #expect(
            sitemap.contains(
                "<loc>https://help.acme.example/status/errors-502</loc><lastmod>2026-11-24</lastmod>"
            ))
        let prepared = Set(visit.site.preparedPaths.map(\.path))
        #expect(
            prepared.isSuperset(of: [
                "/status", "/status/errors-502", "/status.atom", "/status.ics",
            ]))
    }

    @Test func `every link, id and heading of these pages is sound`() throws {
        let visit = try visit([
            Samples.incident(), Samples.maintenance(),
            Samples.incident("over", start: Samples.time(-50), end: Samples.time(-49)),
        ])
        for path in ["/status", "/status/history", "/status/errors-502", "/status/over"] {
            let page = visit.get(path)
            let ids = page.attributes("id")
            #expect(Set(ids).count == ids.count, "\(ids)")
            #expect(Set(page.attributes("aria-labelledby")).isSubset(of: Set(ids)))
            let levels = page.text.between("<h", ">").compactMap { $0.first?.wholeNumberValue }
            for (before, after) in zip(levels, levels.dropFirst()) {
                #expect(after <= before + 1, "\(path): \(levels)")
            }
            for link in page.attributes("href")
            where link.hasPrefix("/") && !link.hasPrefix("/assets/") {
                #expect([200, 301].contains(visit.follow(link).status), "\(link)")
            }
            #expect(!page.text.contains("{{"))
        }
    }
}
