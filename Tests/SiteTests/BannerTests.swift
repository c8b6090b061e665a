import Foundation
import Handrail
import Indexing
import TestSupport
import Testing

struct BannerTests {
    /// The notices above a page's header, as text.
    private func banner(_ page: Answer) -> [String] {
        let band = page.text.between("<aside class=\"notices\"", "</aside>").first ?? ""
        return band.between("<p class=\"notice", "</p>").map { line in
            Answer.words(String(line.drop { $0 != ">" }.dropFirst())).trimmingCharacters(
                in: .whitespacesAndNewlines)
        }
    }

    @Test func `a notice is one line with its kind, its title and its times`() throws {
        let visit = try visit([Samples.incident(nextUpdate: Samples.time(15))])
        let page = visit.get("/codes/502")

        #expect(
            banner(page) == [
                "Incident: Many requests end with 502. Known since 14:05 UTC; next update 15:00 UTC."
            ])
        #expect(
            page.text.contains(#"<a href="/status/errors-502">Many requests end with 502</a>."#))
        let header = try #require(page.text.firstRange(of: "<header"))
        let band = try #require(page.text.firstRange(of: "<aside class=\"notices\""))
        #expect(band.lowerBound < header.lowerBound)
    }

    @Test(arguments: [
        ("/", true), ("/report", true), ("/codes/502", true), ("/articles/fix-a-502", true),
        ("/compare?codes=500,502", true), ("/search?q=bad+gateway", true),
        ("/codes/503", false), ("/articles/save-your-work", false),
        ("/compare?codes=500,503", false),
        ("/search?q=reload", false), ("/articles", false), ("/faq", false),
        ("/nothing/here", false),
        ("/status", false), ("/status/errors-502", false),
    ])
    func `a notice on a code stands on the pages about it, the start page and the form`(
        path: String, isThere: Bool
    ) throws {
        let visit = try visit([Samples.incident(codes: ["502"])])
        #expect(banner(visit.follow(path)).isEmpty == !isThere)
    }

    @Test(arguments: ["/", "/articles", "/codes/503", "/faq/causes", "/search?q=zzz", "/nothing"])
    func `a notice without codes stands on every page`(path: String) throws {
        let visit = try visit([Samples.incident(codes: [])])
        #expect(banner(visit.follow(path)).count == 1)
    }

    @Test func `a refused report shows it too`() throws {
        let visit = try visit([Samples.incident()])
        #expect(banner(visit.post("/report", [])).count == 1)
    }

    @Test func `it stands there while it is true and no longer`() throws {
        let visit = try visit([
            Samples.incident(start: Samples.time(15), end: Samples.time(16)),
            Samples.maintenance(start: Samples.time(39), end: Samples.time(41)),
        ])
        #expect(banner(visit.get("/")).isEmpty)
        visit.pass(seconds: 20 * 60)
        #expect(banner(visit.get("/")).map { $0.prefix(8) } == ["Incident", "Maintena"])
        visit.pass(seconds: 3_600)
        #expect(banner(visit.get("/")).map { $0.prefix(8) } == ["Maintena"])
        visit.pass(seconds: 25 * 3_600)
        #expect(banner(visit.get("/")).isEmpty)
    }

    @Test func `three lines at most, and how many more there are`() throws {
        let notices = (1...5).map { Samples.incident("n\($0)", title: "Number \($0)") }
        let page = try visit(notices).get("/")

        #expect(banner(page).count == 4)
        #expect(banner(page).last == "And 2 more: all that is known right now")
        #expect(page.attributes("href").contains("/status"))
        #expect(banner(try visit(Array(notices.prefix(3))).get("/")).count == 3)
    }

    @Test func `a title that ends a sentence gets no second full stop`() throws {
        let visit = try visit([Samples.incident(title: "Can you not sign in?")])
        #expect(banner(visit.get("/")).first?.contains("sign in? Known since") == true)
    }

    @Test func `another edition's notices are shown at once`() throws {
        let visit = try visit([])
        visit.editions.replace(with: try .inMemory(Content(notices: [Samples.incident()])))
        #expect(banner(visit.get("/")).count == 1)
    }

    @Test func `the footer leads to the status page`() throws {
        #expect(try visit([]).get("/faq").text.contains(#"<a href="/status">Status</a>"#))
    }
}
