import API
import Foundation
import HTTPServer
import Handrail
import Indexing
import Records
import TestSupport
import Testing
import Web

struct APITests {
    let router: Router
    let records: SQLiteRecords
    let trends = CurrentTrends()

    init() throws {
        let records = try SQLiteRecords.inMemory()
        let editions = CurrentEdition(try Edition.inMemory(Samples.content))
        var router = Router(refuse: { refusal, _ in
            ProblemDetails.response(Explanation(refusal) { _, _ in })
        })
        API(editions: editions, records: records, trends: trends).add(to: &router)
        self.router = router
        self.records = records
    }

    private func get(_ path: String, _ query: [(String, String)] = []) throws -> (
        Status, [String: Any]
    ) {
        let response = router.respond(to: Request(path: path, query: Fields(query)))
        let object = try JSONSerialization.jsonObject(with: Data(response.body))
        return (response.status, try #require(object as? [String: Any]))
    }

    @Test func `search answers with every field of the contract`() throws {
        let (status, body) = try get("/api/v1/search", [("q", "502 bad gateway")])
        #expect(status == .ok)
        #expect(
            Set(body.keys) == [
                "query", "recognized", "server", "requestId", "suggestion", "total", "partial",
                "results",
            ])
        #expect(body["query"] as? String == "502 bad gateway")
        #expect(body["partial"] as? Bool == false)
        let recognized = try #require((body["recognized"] as? [[String: Any]])?.first)
        #expect(recognized["code"] as? String == "502")
        #expect((recognized["as"] as? String)?.hasPrefix("502") == true)
        #expect(Set(recognized.keys) == ["code", "as", "start", "end"])
        let result = try #require((body["results"] as? [[String: Any]])?.first)
        #expect(result["kind"] as? String == "code")
        #expect(result["path"] as? String == "/codes/502")
        #expect(result["codes"] as? [String] == ["502"])
        let fields: Set = ["kind", "slug", "path", "title", "summary", "snippet", "score", "codes"]
        #expect(fields.isSubset(of: Set(result.keys)))
    }

    @Test func `search can be narrowed and paged`() throws {
        let query = [("q", "502"), ("kind", "article"), ("limit", "1"), ("offset", "1")]
        let (_, body) = try get("/api/v1/search", query)
        let results = try #require(body["results"] as? [[String: Any]])
        #expect(results.count == 1)
        #expect(results.first?["kind"] as? String == "article")
        #expect(body["total"] as? Int == 2)
    }

    @Test(arguments: [
        ("limit", "0"), ("limit", "51"), ("limit", "ten"), ("limit", ""), ("offset", "-1"),
        ("offset", "99999999999999999999"), ("kind", "page"),
    ])
    func `a parameter that cannot be used is a problem that says what can`(
        name: String, value: String
    ) throws {
        let (status, body) = try get("/api/v1/search", [("q", "502"), (name, value)])
        #expect(status == .badRequest)
        #expect(body["status"] as? Int == 400)
        #expect((body["detail"] as? String)?.contains("“\(name)”") == true)
    }

    @Test func `a search for nothing finds nothing`() throws {
        let (status, body) = try get("/api/v1/search")
        #expect(status == .ok)
        #expect(body["total"] as? Int == 0)
    }

    @Test func `a code answers with every field of the contract`() throws {
        try report(people: 1)
        let (status, body) = try get("/api/v1/codes/502")
        #expect(status == .ok)
        let fields: Set = [
            "code", "name", "family", "meaning", "relation", "side", "retry", "retryable",
            "fixedBy", "causes", "article", "aliases", "reports",
        ]
        #expect(fields.isSubset(of: Set(body.keys)))
        #expect(body["side"] as? String == "gateway")
        #expect(body["retryable"] as? Bool == true)
        #expect((body["reports"] as? [String: Any])?["lastHour"] as? Int == 1)
    }

    /// Stores so many people's reports of 502 and counts them.
    private func report(people: Int) throws {
        let now = Date()
        for number in 0..<people {
            let digits = String(number)
            let token = String(repeating: "a", count: 43 - digits.count) + digits
            _ = try records.add(
                Filing(
                    report: Samples.report(), idempotencyKey: digits,
                    token: try #require(ReportToken(token)), person: digits, createdAt: now,
                    knownCode: "502"))
        }
        var watch = TrendWatch()
        try watch.read(records, at: now)
        trends.replace(with: watch.trends)
    }

    @Test func `a code's trend answers with every field of the contract`() throws {
        try report(people: 20)
        let (status, body) = try get("/api/v1/codes/502/trend")
        #expect(status == .ok)
        #expect(
            Set(body.keys) == ["code", "lastHour", "usual", "isSpiking", "since", "hours", "days"])
        #expect(body["code"] as? String == "502")
        #expect(body["lastHour"] as? Int == 20)
        #expect(body["isSpiking"] as? Bool == true)
        #expect((body["since"] as? String)?.hasSuffix("Z") == true)
        let hours = try #require(body["hours"] as? [[String: Any]])
        #expect(hours.count == 24)
        #expect(hours.allSatisfy { Set($0.keys) == ["start", "people", "usual"] })
        #expect(hours.last?["people"] as? Int == 20)
        let days = try #require(body["days"] as? [[String: Any]])
        #expect(days.count == 30)
        #expect(days.last?["people"] as? Int == 20)
        #expect((days.last?["start"] as? String)?.hasSuffix("T00:00:00Z") == true)
    }

    @Test func `a code that nobody reports has a trend too, in any spelling`() throws {
        let (status, body) = try get("/api/v1/codes/err_connection_reset/trend")
        #expect(status == .ok)
        #expect(body["code"] as? String == "ERR_CONNECTION_RESET")
        #expect(body["lastHour"] as? Int == 0)
        #expect(body["isSpiking"] as? Bool == false)
        #expect(body["since"] is NSNull)
        #expect(try get("/api/v1/codes/999/trend").0 == .notFound)
    }

    @Test func `an unknown code is a problem`() throws {
        let (status, body) = try get("/api/v1/codes/999")
        #expect(status == .notFound)
        #expect(body["status"] as? Int == 404)
    }

    @Test func `every code is listed`() throws {
        let (_, body) = try get("/api/v1/codes")
        #expect((body["codes"] as? [[String: Any]])?.count == Samples.codes.count)
    }

    @Test(arguments: ["/healthz", "/readyz"])
    func `a healthy server says so`(path: String) {
        let response = router.respond(to: Request(path: path))
        #expect(response.status == .ok)
        #expect(response.headers["Cache-Control"] == "no-store")
    }
}
