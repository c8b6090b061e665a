import API
import Foundation
import HTTPServer
import Handrail
import Indexing
import Records
import TestSupport
import Testing
import Web

/// `/api/v1/desk/…`
struct DeskAPITests {
    let router: Router
    let records: SQLiteRecords
    let references: [String]
    let now = Date(timeIntervalSince1970: 1_790_000_000)

    init() throws {
        let records = try SQLiteRecords.inMemory()
        let now = now
        let editions = CurrentEdition(try Edition.inMemory(Samples.content))
        var router = Router(refuse: { refusal, _ in
            ProblemDetails.response(Explanation(refusal) { _, _ in })
        })
        API(editions: editions, records: records, desk: records, now: { now }).add(to: &router)
        self.router = router
        self.records = records
        references = try (1...3).map { number in
            let token = try #require(
                ReportToken(String(repeating: "a", count: 40) + "\(100 + number)"))
            let filing = Filing(
                report: Samples.report(), idempotencyKey: "k\(number)", token: token,
                person: "p", createdAt: now + Double(number))
            return try records.add(filing).reference.description
        }
    }

    private func token(_ scopes: [APIToken.Scope], role: Role = .agent) throws -> String {
        let agent = try records.addAgent(
            NewAgent(name: try #require(AgentName("ada")), role: role, passwordHash: "x"),
            by: .command, at: now)
        let token = OpaqueSecret.random(prefix: "hr_")
        _ = try records.addToken(
            "t", scopes, hash: token.hash, of: agent, by: .command, at: now)
        return token.text
    }

    private func get(
        _ path: String, _ token: String?, _ query: [(String, String)] = []
    ) throws -> (Response, [String: Any]) {
        let headers = token.map { [("Authorization", "Bearer \($0)")] } ?? []
        let response = router.respond(
            to: Request(path: path, query: Fields(query), headers: Headers(headers)))
        let object = try JSONSerialization.jsonObject(with: Data(response.body))
        return (response, try #require(object as? [String: Any]))
    }

    @Test func `without a token that works there is a challenge and nothing else`() throws {
        let (none, _) = try get("/api/v1/desk/reports", nil)
        #expect(none.status == .unauthorized)
        #expect(none.headers["WWW-Authenticate"] == "Bearer realm=\"desk\"")

        let (unknown, _) = try get("/api/v1/desk/reports", "hr_unknown")
        #expect(unknown.status == .unauthorized)
        #expect(unknown.headers["WWW-Authenticate"]?.contains("invalid_token") == true)
    }

    @Test func `a token does what its scopes say`() throws {
        let token = try token([.reportsRead])

        let (answer, problem) = try get("/api/v1/desk/audit", token)

        #expect(answer.status == .forbidden)
        #expect(answer.headers["WWW-Authenticate"]?.contains("insufficient_scope") == true)
        #expect((problem["detail"] as? String)?.contains("admin") == true)
        #expect(try get("/api/v1/desk/reports", token).0.status == .ok)
    }

    @Test func `pages of reports lead to each other`() throws {
        let token = try token([.reportsRead])

        let (_, first) = try get("/api/v1/desk/reports", token, [("limit", "2")])
        let next = try #require(first["next"] as? String)
        let (_, second) = try get(
            "/api/v1/desk/reports", token, [("limit", "2"), ("cursor", next)])

        let seen = [first, second].flatMap { ($0["reports"] as? [[String: Any]]) ?? [] }
        #expect(seen.compactMap { $0["reference"] as? String } == references.reversed())
        #expect(second["next"] is NSNull)
    }

    @Test func `a report says its version, so that programs know when it changed`() throws {
        let token = try token([.reportsRead])
        let path = "/api/v1/desk/reports/\(references[0])"
        let (before, _) = try get(path, token)

        _ = try records.change(
            [ReportReference(stored: references[0])], .status(.open), by: .command, at: now)

        let (after, body) = try get(path, token)
        #expect(before.headers["ETag"] != after.headers["ETag"])
        #expect(after.headers["ETag"] == "\"\(try #require(body["version"] as? Int))\"")
    }

    @Test(arguments: [
        ("limit", "0"), ("limit", "x"), ("status", "x"), ("cursor", "x"), ("tag", "<"),
    ])
    func `a parameter that cannot be used is 400`(_ name: String, _ value: String) throws {
        let token = try token([.reportsRead])

        #expect(try get("/api/v1/desk/reports", token, [(name, value)]).0.status == .badRequest)
    }

    @Test func `admins read the audit log`() throws {
        let (answer, body) = try get("/api/v1/desk/audit", try token([.admin], role: .admin))

        #expect(answer.status == .ok)
        let actions = (body["entries"] as? [[String: Any]])?.compactMap { $0["action"] as? String }
        #expect(actions == ["token.add", "agent.add"])
    }
}
