import API
import Foundation
import HTTPServer
import Handrail
import Indexing
import Records
import TestSupport
import Testing
import Web

/// Reports that programs send and read.
struct ReportTests {
    let router: Router
    let records: SQLiteRecords

    init() throws {
        let records = try SQLiteRecords.inMemory()
        let intake = ReportIntake(
            records: records, secret: .random(), client: RateLimit(burst: 30, period: 3_600))
        var router = Router(refuse: { refusal, _ in
            ProblemDetails.response(Explanation(refusal) { _, _ in })
        })
        API(
            editions: CurrentEdition(try Edition.inMemory(Samples.content)), records: records,
            intake: intake
        ).add(to: &router)
        self.router = router
        self.records = records
    }

    private static let whole = """
        {"code": "err_connection_reset", "summary": "It fails", "description": "I pressed\\nSend",
        "started_at": "2026-05-12T13:05", "time_zone": "Europe/Berlin", "frequency": "often",
        "tried": ["reload-the-page-once"], "skipped": ["turn-off-your-vpn"], "article": "fix-a-502",
        "browser": "Firefox 140", "system": "Linux", "page_url": "https://acme.example/",
        "request_id": "8a7b", "email": "ada@acme.example"}
        """

    private func send(
        _ body: String = whole, key: String? = "\"8e03978e-40d5-43dd-bc93\"",
        type: String? = "application/json", from client: String = "::1"
    ) throws -> (response: Response, body: [String: Any]) {
        let headers = [("Content-Type", type), ("Idempotency-Key", key)]
        let response = router.respond(
            to: Request(
                method: .post, path: "/api/v1/reports",
                headers: Headers(headers.compactMap { name, value in value.map { (name, $0) } }),
                body: Array(body.utf8),
                origin: Origin(client: IPAddress(client), scheme: "http", host: nil)))
        return (response, try object(response))
    }

    private func object(_ response: Response) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(response.body))
        return try #require(object as? [String: Any])
    }

    private func count() throws -> Int { try records.reports(after: nil, limit: 100).count }

    @Test func `a report is created with every field of the form`() throws {
        let (response, body) = try send()
        let stored = try #require(try records.reports(after: nil, limit: 1).first)
        let token = try #require(body["token"] as? String)

        #expect(response.status == .created)
        #expect(Set(body.keys) == ["reference", "token", "path"])
        #expect(body["reference"] as? String == stored.reference.description)
        #expect(body["path"] as? String == "/reports/\(token)")
        #expect(response.headers["Location"] == "/reports/\(token)")
        #expect(response.headers["Cache-Control"] == "no-store")
        #expect(try records.report(token: try #require(ReportToken(token))) != nil)
        #expect(stored.report.code == "ERR_CONNECTION_RESET")
        #expect(stored.report.description == "I pressed\nSend")
        #expect(stored.report.frequency == .often)
        #expect(stored.report.tried == ["reload-the-page-once"])
        #expect(stored.report.skipped == ["turn-off-your-vpn"])
        #expect(stored.report.email == "ada@acme.example")
    }

    @Test(arguments: ["\"8e03978e-40d5-43dd-bc93\"", "8e03978e-40d5-43dd-bc93"])
    func `the same key and body are one report and one answer`(key: String) throws {
        let first = try send()
        let again = try send(key: key, from: "2001:db8::2")

        #expect(again.response.status == .created)
        #expect(again.response.body == first.response.body)
        #expect(try count() == 1)
    }

    @Test func `the same key with another body is a conflict`() throws {
        _ = try send()
        let (response, body) = try send(#"{"summary": "Another"}"#)

        #expect(response.status == .conflict)
        #expect(body["status"] as? Int == 409)
        #expect(body["token"] == nil)
        #expect(try count() == 1)
    }

    @Test func `a short key is its client's own, since others use it too`() throws {
        let one = try send(key: "1", from: "2001:db8:1::1")
        let other = try send(#"{"summary": "Another"}"#, key: "1", from: "2001:db8:2::1")
        let again = try send(key: "1", from: "2001:db8:1::2")

        #expect(other.response.status == .created)
        #expect(again.response.body == one.response.body)
        #expect(try count() == 2)
    }

    @Test func `without a key each request is a report of its own`() throws {
        #expect(try send(key: nil).response.status == .created)
        #expect(try send(key: nil).response.status == .created)
        #expect(try count() == 2)
    }

    @Test(arguments: ["", "\"\"", "a b", "ключ", "a\"b", String(repeating: "k", count: 256)])
    func `a key that is none is refused`(key: String) throws {
        let (response, _) = try send(key: key)

        #expect(response.status == .badRequest)
        #expect(response.headers["Content-Type"] == "application/problem+json")
        #expect(try count() == 0)
    }

    @Test func `fields with mistakes are named, each with what to do`() throws {
        let (response, body) = try send(#"{"email": "nobody", "frequency": "hourly"}"#)
        let errors = try #require(body["errors"] as? [[String: String]])

        #expect(response.status == .unprocessableContent)
        #expect(response.headers["Content-Type"] == "application/problem+json")
        #expect(errors.map { $0["field"] } == ["summary", "frequency", "email"])
        #expect(errors.allSatisfy { $0["message"]?.isEmpty == false })
    }

    @Test(arguments: [
        (#"{"summary": ["a", "b"]}"#, "summary"), (#"{"summary": ["a"]}"#, "summary"),
        (#"{"summary": {"x": 1}}"#, "summary"),
        (#"{"summary": "x", "tried": true}"#, "tried"), (#"{"summary": 1.5}"#, "summary"),
        (#"{"summary": "x", "tried": [1]}"#, "tried"),
    ])
    func `a value of another kind is a mistake of its field`(body: String, field: String) throws {
        let (response, details) = try send(body)
        let errors = details["errors"] as? [[String: String]]

        #expect(response.status == .unprocessableContent)
        #expect(errors?.first?["field"] == field)
    }

    @Test func `numbers, nothing and names of one's own are taken`() throws {
        let body = #"{"summary": "x", "code": 502, "email": null, "tried": "a", "build": {"n": 7}}"#
        let (response, _) = try send(body)
        let report = try records.reports(after: nil, limit: 1).first?.report

        #expect(response.status == .created)
        #expect(report?.code == "502")
        #expect(report?.tried == ["a"])
    }

    @Test(arguments: ["", "[]", "null", "{", "\"x\"", "{\"summary\": \"x\"", "\u{0}"])
    func `what is no JSON object is refused`(body: String) throws {
        #expect(try send(body).response.status == .badRequest)
    }

    @Test(arguments: [nil, "text/plain", "application/jsonp", "application/problem+json"])
    func `another type is refused`(type: String?) throws {
        #expect(try send(type: type).response.status == .unsupportedMediaType)
    }

    @Test(arguments: ["application/json; charset=utf-8", "Application/JSON"])
    func `the type may be written in other ways`(type: String) throws {
        #expect(try send(type: type).response.status == .created)
    }

    @Test func `a client that sends very many is told when to go on`() throws {
        for _ in 1...30 { _ = try send(key: nil) }
        let (response, body) = try send(key: nil)

        #expect(response.status == .tooManyRequests)
        #expect(response.headers["Retry-After"] == "120")
        #expect(body["status"] as? Int == 429)
    }

    @Test func `a report is read by its token, with what was said since`() throws {
        let (_, created) = try send()
        let reference = ReportReference(stored: try #require(created["reference"] as? String))
        _ = try records.add(
            FollowUp(
                author: .team, kind: .message, text: "Which network?", status: .waiting, key: "m",
                createdAt: Date(timeIntervalSince1970: 1_790_000_000)), to: reference)

        let response = router.respond(
            to: Request(path: "/api/v1/reports/\(created["token"] ?? "")"))
        let body = try object(response)
        let messages = try #require(body["messages"] as? [[String: Any]])

        #expect(response.status == .ok)
        let fields: Set = [
            "reference", "status", "createdAt", "code", "summary", "tried", "attachments",
            "messages",
        ]
        #expect(fields.isSubset(of: Set(body.keys)))
        #expect(body["status"] as? String == "waiting")
        #expect(body["tried"] as? [String] == ["reload-the-page-once"])
        #expect((body["attachments"] as? [Any])?.isEmpty == true)
        #expect(messages.first?["author"] as? String == "team")
        #expect(messages.first?["text"] as? String == "Which network?")
        #expect(messages.first?["createdAt"] as? String == "2026-09-21T14:13:20.000Z")
        #expect(response.headers["Cache-Control"] == "no-store")
        #expect(response.headers["Referrer-Policy"] == "no-referrer")
    }

    @Test(arguments: ["x", String(repeating: "A", count: 43)])
    func `a token that opens nothing is not found`(token: String) throws {
        let response = router.respond(to: Request(path: "/api/v1/reports/\(token)"))

        #expect(response.status == .notFound)
        #expect(try object(response)["status"] as? Int == 404)
    }

    @Test(arguments: 0..<200)
    func `any bytes are an answer, and never a failure of ours`(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        var bytes = Array(ReportTests.whole.utf8)
        for _ in 0..<(1 + numbers.next() % 6) {
            let place = Int(numbers.next() % UInt64(bytes.count))
            bytes[place] = UInt8(truncatingIfNeeded: numbers.next())
        }
        let response = router.respond(
            to: Request(
                method: .post, path: "/api/v1/reports",
                headers: Headers([("Content-Type", "application/json")]), body: bytes))

        #expect([201, 400, 422].contains(response.status.code))
    }
}
