import Foundation
import FoundationXML
import HTTPServer
import Handrail
import Testing
import Web

@testable import Site

struct SpikeFeedTests {
    let visit: Visit

    init() throws { visit = try Visit() }

    @Test func `a feed without spikes is a feed`() throws {
        let feed = visit.get("/trends.atom")

        #expect(feed.status == 200)
        #expect(feed.header("Content-Type") == "application/atom+xml; charset=utf-8")
        #expect(feed.header("Cache-Control")?.hasPrefix("public") == true)
        #expect(feed.text.contains("<id>https://help.acme.example/trends.atom</id>"))
        #expect(feed.text.between("<entry>", "</entry>").isEmpty)
        #expect(XMLParser(data: Data(feed.text.utf8)).parse())
    }

    @Test func `a spike is an entry, which changes when it is over`() throws {
        try visit.report("502", people: 20)
        try visit.readTrends()
        let current = try #require(
            visit.get("/trends.atom").text.between("<entry>", "</entry>").first)
        visit.pass(seconds: 3_700)
        try visit.readTrends()
        let feed = visit.get("/trends.atom").text
        let past = try #require(feed.between("<entry>", "</entry>").first)

        #expect(current.contains("<title>Many people report 502 Bad Gateway</title>"))
        #expect(past.contains("<title>Many people reported 502 Bad Gateway</title>"))
        #expect(current.between("<id>", "</id>") == past.between("<id>", "</id>"))
        #expect(
            current.between("<published>", "</published>")
                == past.between("<published>", "</published>"))
        #expect(
            current.between("<updated>", "</updated>") != past.between("<updated>", "</updated>"))
        #expect(past.contains(#"href="https://help.acme.example/codes/502#trend""#))
        #expect(past.contains("It was over at"))
        #expect(XMLParser(data: Data(feed.utf8)).parse())
    }

    @Test func `names are escaped, and codes that the catalogue lost are left out`() {
        var settings = SiteSettings()
        settings.name = "A & <B>"
        let start = Date(timeIntervalSince1970: 1_795_449_600)
        let trends = Trends(
            at: start, spikes: [Spike(code: "gone", startedAt: start, peak: 9, usual: 1)])
        let xml = SpikeFeed(trends, in: Content(settings: settings)) { "https://a.example\($0)" }
            .xml

        #expect(xml.contains("A &amp; &lt;B&gt;"))
        #expect(!xml.contains("gone"))
    }

    @Test func `without a base address it is the one that the request came to`() {
        let request = Request(
            path: "/trends.atom",
            origin: Origin(client: nil, scheme: "https", host: "help.example:8443"))
        let site = try? Site(
            editions: visit.editions, records: visit.records, assets: .none, baseURL: "",
            secret: .random(), tally: visit.tally)
        var router = Router { _, _ in Response(status: .notFound) }
        site?.add(to: &router)
        let feed = Answer(router.respond(to: request))

        #expect(feed.text.contains("<id>https://help.example:8443/trends.atom</id>"))
        #expect(feed.header("Cache-Control") == "no-store")
    }
}
