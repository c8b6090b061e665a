import Foundation
import FoundationXML
import HTTPServer
import Handrail
@testable import Site
import Testing
import Web

struct OpenSearchTests {
    let visit: Visit

    init() throws { visit = try Visit() }

    @Test func `a browser reads how to search the site`() throws {
        let answer = visit.get("/opensearch.xml")

        #expect(answer.status == 200)
        #expect(
            answer.header("Content-Type") == "application/opensearchdescription+xml; charset=utf-8")
        #expect(answer.header("Cache-Control")?.hasPrefix("public") == true)
        #expect(answer.text.contains("<ShortName>Acme help</ShortName>"))
        #expect(
            answer.attributes("template") == [
                "https://help.acme.example/search?q={searchTerms}",
                "https://help.acme.example/opensearch/suggest?q={searchTerms}",
                "https://help.acme.example/opensearch.xml",
            ])
        #expect(XMLParser(data: Data(answer.text.utf8)).parse())
    }

    @Test func `every page says where that is`() {
        #expect(
            visit.get("/articles").text.contains(
                #"<link rel="search" type="application/opensearchdescription+xml" title="Acme help" href="/opensearch.xml">"#
            ))
    }

    @Test(arguments: [
        ("Acme help", "Acme help"), ("The Acme Company help pages", "The Acme Company"),
        ("Donaudampfschifffahrtshilfe", "Donaudampfschiff"), ("A & <B>", "A &amp; &lt;B&gt;"),
    ])
    func `a name is short, whole words where they fit`(name: String, short: String) {
        var settings = SiteSettings()
        settings.name = name
        let xml = OpenSearch(settings, icon: "/icon.svg") { "https://a.example\($0)" }.xml

        #expect(xml.between("<ShortName>", "</ShortName>") == [short])
    }

    @Test func `without a base address it is the one that the request came to`() throws {
        let router = try router(baseURL: "")
        let request = Request(
            path: "/opensearch.xml",
            origin: Origin(client: nil, scheme: "https", host: "help.example:8443"))
        let answer = Answer(router.respond(to: request))

        #expect(
            answer.attributes("template").first
                == "https://help.example:8443/search?q={searchTerms}")
        #expect(answer.header("Cache-Control") == "no-store")
    }

    @Test func `under a path every address has it`() throws {
        let answer = Answer(
            try router(baseURL: "https://acme.example/help").respond(
                to: Request(path: "/opensearch.xml")))

        #expect(
            answer.attributes("template").allSatisfy {
                $0.hasPrefix("https://acme.example/help/")
            })
    }

    @Test func `suggestions come as browsers read them`() throws {
        let answer = visit.get("/opensearch/suggest", [("q", "gateway")])
        let list = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [Any])

        #expect(answer.header("Content-Type") == "application/x-suggestions+json")
        #expect(list.count == 4)
        #expect(list[0] as? String == "gateway")
        let texts = try #require(list[1] as? [String])
        #expect(texts.contains("What is a gateway?"))
        #expect((list[2] as? [String])?.contains("Article") == true)
        let addresses = try #require(list[3] as? [String])
        #expect(addresses.count == texts.count)
        #expect(addresses.allSatisfy { $0.hasPrefix("https://help.acme.example/") })
    }

    @Test(arguments: ["", "\"", "zzzz", String(repeating: "a", count: 5_000)])
    func `what suggests nothing is an answer too`(text: String) throws {
        let answer = visit.get("/opensearch/suggest", [("q", text)])
        let list = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [Any])

        #expect(answer.status == 200)
        #expect((list[0] as? String)?.count ?? 0 <= 200)
        #expect((list[1] as? [String])?.isEmpty == true)
    }

    private func router(baseURL: String) throws -> Router {
        let site = try Site(
            editions: visit.editions, records: visit.records, assets: .none, baseURL: baseURL,
            secret: .random(), tally: visit.tally)
        var router = Router { _, _ in Response(status: .notFound) }
        site.add(to: &router)
        return router
    }
}
