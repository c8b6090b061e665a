import API
import Foundation
import HTTPServer
import Handrail
import Indexing
import Records
import TestSupport
import Testing
import Web

struct SuggestTests {
    let router: Router

    init() throws {
        let editions = CurrentEdition(try Edition.inMemory(Samples.content))
        var router = Router(refuse: { refusal, _ in
            ProblemDetails.response(Explanation(refusal) { _, _ in })
        })
        API(editions: editions, records: try SQLiteRecords.inMemory()).add(to: &router)
        self.router = router
    }

    private func suggest(_ text: String?) throws -> (Response, [String: Any]) {
        let query = text.map { [("q", $0)] } ?? []
        let response = router.respond(
            to: Request(path: "/api/v1/suggest", query: Fields(query)))
        let object = try JSONSerialization.jsonObject(with: Data(response.body))
        return (response, try #require(object as? [String: Any]))
    }

    @Test func `a half-typed text has suggestions, each with its page and kind`() throws {
        let (response, body) = try suggest("bad gat")

        #expect(response.status == .ok)
        #expect(response.headers["Cache-Control"] == "public, max-age=60")
        #expect(Set(body.keys) == ["query", "suggestions"])
        #expect(body["query"] as? String == "bad gat")
        let suggestions = try #require(body["suggestions"] as? [[String: String]])
        #expect(
            suggestions.contains(["kind": "code", "path": "/codes/502", "text": "502 Bad Gateway"]))
        #expect(suggestions.allSatisfy { Set($0.keys) == ["kind", "path", "text"] })
        #expect(suggestions.count <= 8)
    }

    @Test(arguments: [nil, "", "  ", "\u{0}", "\"", "NEAR(", "*", "xyzzyx"])
    func `nothing to suggest is an empty list`(text: String?) throws {
        let (response, body) = try suggest(text)

        #expect(response.status == .ok)
        #expect((body["suggestions"] as? [Any])?.isEmpty == true)
    }

    @Test func `a long text is cut`() throws {
        let (_, body) = try suggest(String(repeating: "e\u{301}", count: 400))

        #expect((body["query"] as? String)?.unicodeScalars.count == 200)
    }
}
