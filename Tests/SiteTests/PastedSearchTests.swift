import FoundationEssentials
import HTTPServer
import Handrail
@testable import Site
import Testing
import Web

/// The results page of a reading, whatever text reading and index say today.
struct PastedSearchTests {
    let page = "<html>\n<title>502 Bad Gateway</title>\n<hr>nginx\n</html>"

    private func show(
        _ text: String, _ results: SearchResults, page number: String = "1"
    ) throws -> Answer {
        let form = SearchForm(Fields([("q", text), ("page", number)]))
        let settings = SiteSamples.settings
        let pages = try Pages(templates: SiteTemplates.all) {
            Chrome(settings: settings, assets: .none, address: SiteAddress(""))
        }
        return Answer(pages.render(SearchPage(form, results, in: SiteSamples.content)))
    }

    private func reading(
        code: String? = "502", server: String? = "nginx", id: String? = "8f3c-1b2a",
        isPasted: Bool = true
    ) -> TextReading {
        TextReading(
            codes: code.map { [RecognizedCode(code: $0, words: $0, range: 15..<18)] } ?? [],
            server: server, requestID: id, words: "502 Bad Gateway nginx", isPasted: isPasted)
    }

    private func results(
        _ reading: TextReading, suggestion: String? = nil, isPartial: Bool = false
    ) -> SearchResults {
        SearchResults(
            reading: reading, suggestion: suggestion, hits: [SearchSamples.hit], total: 1,
            isPartial: isPartial)
    }

    @Test func `what was read is one sentence, and the heading does not repeat the page`() throws {
        let answer = try show(page, results(reading()))

        #expect(answer.heading == "1 result for what you pasted")
        let card = try #require(answer.text.between("<h2 id=\"recognized\">", "</h2>").first)
        #expect(
            Answer.words(card).trimmed
                == "We read: 502 Bad Gateway from nginx, request id 8f3c-1b2a")
    }

    @Test(
        arguments: [
            ("502", nil, nil, "We read: 502 Bad Gateway"),
            ("502", nil, "8f3c", "We read: 502 Bad Gateway, request id 8f3c"),
            (nil, "nginx", nil, "We read: a page from nginx"),
            (nil, nil, "<8f3c>", "We read: request id <8f3c>"),
        ] as [(String?, String?, String?, String)])
    func `the sentence has the parts that are known`(
        code: String?, server: String?, id: String?, sentence: String
    ) throws {
        let answer = try show(page, results(reading(code: code, server: server, id: id)))

        let element = code == nil ? ("<p>We read", "</p>") : ("<h2 id=\"recognized\">", "</h2>")
        let found = try #require(answer.text.between(element.0, element.1).first)
        let words = Answer.words(code == nil ? "We read" + found : found).trimmed
        #expect(words == sentence)
    }

    @Test func `a code that was typed is recognised, not read`() throws {
        let typed = reading(server: nil, id: nil, isPasted: false)
        let answer = try show("502", results(typed))

        #expect(answer.text.contains("We recognised 502 Bad Gateway"))
        #expect(!answer.text.contains("We read"))
    }

    @Test(
        arguments: [
            ("error 505", nil, true), ("error 505", "502", false),
            ("we all waited 505 seconds", nil, false), ("http error", nil, false),
        ] as [(String, String?, Bool)])
    func `results for a code that is not known begin with those that are near`(
        text: String, code: String?, areNamed: Bool
    ) throws {
        let typed = reading(code: code, server: nil, id: nil, isPasted: false)
        let answer = try show(text, results(typed))

        #expect(answer.text.contains("Codes that may be it:") == areNamed)
        #expect(answer.text.contains(#"<a class="chip" href="/codes/504">"#) == areNamed)
    }

    @Test func `code, request id and beginning go into the report form`() throws {
        let answer = try show(page, results(reading()))
        let path = "/report?code=502&request_id=8f3c-1b2a&summary=502%20Bad%20Gateway%20nginx"

        #expect(answer.attributes("href").contains(path))
        let form = try Visit().follow(path)
        #expect(form.values(of: "code") == ["502"])
        #expect(form.values(of: "request_id") == ["8f3c-1b2a"])
        #expect(form.values(of: "summary") == ["502 Bad Gateway nginx"])
    }

    @Test func `the summary is never longer than the form takes`() throws {
        let text = String(repeating: "e\u{301}", count: 300)
        let answer = try show(text, results(reading(code: nil, isPasted: false)))

        let link = try #require(answer.attributes("href").first { $0.hasPrefix("/report?") })
        let query = Fields.parse(urlEncoded: String(link.dropFirst("/report?".count)))
        #expect(query["summary"]?.unicodeScalars.count == 200)
    }

    @Test func `a pasted page stands in the paste box as it was`() throws {
        let answer = try show(page, results(reading()))

        #expect(answer.area("pasted") == page)
        #expect(answer.text.contains(#"<form class="form" method="post" action="/search">"#))
    }

    @Test func `another spelling is offered`() throws {
        let answer = try show(
            "bda gatway", results(reading(code: nil), suggestion: "bad <gateway>"))

        #expect(
            answer.text.contains(
                #"Did you mean <a href="/search?q=bad%20%3Cgateway%3E">bad &lt;gateway&gt;</a>?"#))
    }

    @Test(arguments: [true, false])
    func `a search that was ended early says so`(isPartial: Bool) throws {
        let answer = try show("502", results(reading(), isPartial: isPartial))

        #expect(answer.text.contains("there may be more") == isPartial)
    }

    @Test func `a result that shows no word of the query says which code it is about`() throws {
        let answer = try show("502", results(reading()))

        #expect(answer.text.contains("Article · about 502"))
    }

    @Test(arguments: ["語", "a<&>", "e\u{301}"])
    func `no link is too long for an address`(character: String) throws {
        let text = String(repeating: character + " ", count: 2_000)
        let answer = try show(text, results(reading(code: nil, isPasted: false)))

        let links = answer.attributes("href")
        #expect(links.contains { $0.hasPrefix("/search?q=") })
        #expect(links.allSatisfy { $0.utf8.count < 4_000 })
    }
}

/// A result as an index gives it.
enum SearchSamples {
    static let hit = SearchHit(
        kind: .article, slug: "what-is-a-gateway", title: "What is a gateway?",
        summary: "A server before servers.", excerpt: [], heading: nil, score: 1, codes: ["502"])
}
