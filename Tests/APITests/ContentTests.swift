import Foundation
import HTTPServer
import TestSupport
import Testing

/// Articles, comparisons and questions for programs.
struct ContentTests {
    let desk: Desk

    init() throws {
        desk = try Desk()
    }

    private func get(_ path: String, _ query: [(String, String)] = []) throws -> [String: Any] {
        let (answer, body) = try desk.get(path, nil, query)
        #expect(answer.status == .ok)
        #expect(answer.headers["Cache-Control"] == "public, max-age=60")
        return body
    }

    private func slugs(_ query: [(String, String)]) throws -> [String] {
        let articles = try get("/api/v1/articles", query)["articles"] as? [[String: Any]]
        return try #require(articles).compactMap { $0["slug"] as? String }
    }

    @Test func `articles are listed, and narrowed by category and code`() throws {
        #expect(try slugs([]) == ["fix-a-502", "502-or-503"])
        #expect(try slugs([("category", "understand")]) == ["502-or-503"])
        #expect(try slugs([("code", "504")]) == ["fix-a-502"])
        #expect(try slugs([("code", "err_connection_reset")]) == [])
        #expect(try slugs([("offset", "1"), ("limit", "1")]) == ["502-or-503"])
        #expect(try get("/api/v1/articles", [("limit", "1")])["total"] as? Int == 2)
    }

    @Test func `an article has its text and its steps`() throws {
        let article = try get("/api/v1/articles/fix-a-502")

        #expect(article["title"] as? String == "Fix a 502 Bad Gateway")
        #expect(article["path"] as? String == "/articles/fix-a-502")
        #expect(article["updated"] as? String == "2026-05-12")
        #expect((article["html"] as? String)?.contains("<h2 id=\"steps\">") == true)
        let steps = try #require(article["steps"] as? [[String: String]])
        #expect(steps.map { $0["id"] } == ["reload-the-page-once", "turn-off-your-vpn"])
    }

    @Test func `an old slug leads to the article's present one`() {
        let answer = desk.router.respond(to: Request(path: "/api/v1/articles/502-bad-gateway"))

        #expect(answer.status == .movedPermanently)
        #expect(answer.headers["Location"] == "/api/v1/articles/fix-a-502")
    }

    @Test func `an article that there is not is a problem`() throws {
        #expect(try desk.get("/api/v1/articles/none", nil).0.status == .notFound)
    }

    @Test(arguments: [
        [("codes", "502,504,999")], [("codes", "502"), ("codes", "504 999")],
    ])
    func `codes are compared, and unknown ones named`(_ query: [(String, String)]) throws {
        let body = try get("/api/v1/compare", query)

        let codes = try #require(body["codes"] as? [[String: Any]])
        #expect(codes.compactMap { $0["code"] as? String } == ["502", "504"])
        let rows = try #require(body["rows"] as? [[String: Any]])
        #expect(rows.first?["question"] as? String == "Meaning")
        #expect((rows.first?["answers"] as? [String])?.count == 2)
        #expect(rows.first?["differs"] as? Bool == true)
        #expect(body["unknown"] as? [String] == ["999"])
    }

    @Test func `without codes those are compared that the site chose`() throws {
        let codes = try get("/api/v1/compare")["codes"] as? [[String: Any]]

        #expect(codes?.compactMap { $0["code"] as? String } == ["502", "503", "504", "500"])
    }

    @Test func `questions come with their answers, by topic`() throws {
        let topics = try #require(try get("/api/v1/faq")["topics"] as? [[String: Any]])

        #expect(topics.first?["path"] as? String == "/faq/causes")
        let questions = try #require(topics.first?["questions"] as? [[String: String]])
        #expect(questions.first?["title"] == "Is it maintenance?")
        #expect(questions.first?["path"] == "/faq/causes#is-it-maintenance")
        #expect(questions.first?["text"] == "Sometimes. The status page says so.")
    }
}
