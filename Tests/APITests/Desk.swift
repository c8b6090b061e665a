import API
import Foundation
import HTTPServer
import Handrail
import Indexing
import Records
import TestSupport
import Testing
import Web

/// A desk with three reports, and programs that ask it.
struct Desk {
    let router: Router
    let records: SQLiteRecords
    let references: [String]
    static let now = Date(timeIntervalSince1970: 1_790_000_000)
    static let path = "/api/v1/desk/reports"

    init(limitsTokens: Bool = true) throws {
        let records = try SQLiteRecords.inMemory()
        var router = Router(refuse: { refusal, _ in
            ProblemDetails.response(Explanation(refusal) { _, _ in })
        })
        API(
            editions: CurrentEdition(try Edition.inMemory(Samples.content)), records: records,
            desk: records, settings: APISettings(limitsTokens: limitsTokens),
            now: { Desk.now }
        ).add(to: &router)
        self.router = router
        self.records = records
        references = try (1...3).map { number in
            let token = try #require(
                ReportToken(String(repeating: "a", count: 40) + "\(100 + number)"))
            let filing = Filing(
                report: Samples.report(), idempotencyKey: "k\(number)", token: token,
                person: "p", createdAt: Desk.now + Double(number))
            return try records.add(filing).reference.description
        }
    }

    /// The first report.
    var one: String { "\(Desk.path)/\(references[0])" }
    var reference: ReportReference { ReportReference(stored: references[0]) }

    /// A new token of somebody with a name.
    func token(
        _ scopes: [APIToken.Scope], role: Role = .agent, of name: String = "ada"
    ) throws -> String {
        let agent = try agent(name, role)
        let token = OpaqueSecret.random(prefix: "hr_")
        _ = try records.addToken(
            "t", scopes, hash: token.hash, of: agent, by: .command, at: Desk.now)
        return token.text
    }

    func agent(_ name: String, _ role: Role = .agent) throws -> Agent {
        if let known = try records.agents().first(where: { $0.name == name }) { return known }
        return try records.addAgent(
            NewAgent(name: try #require(AgentName(name)), role: role, passwordHash: "x"),
            by: .command, at: Desk.now)
    }

    func get(
        _ path: String, _ token: String?, _ query: [(String, String)] = []
    ) throws -> (Response, [String: Any]) {
        try ask(.get, path, token, query: query)
    }

    func ask(
        _ method: HTTPServer.Method, _ path: String, _ token: String?,
        query: [(String, String)] = [], headers: [(String, String)] = [], _ body: String = ""
    ) throws -> (Response, [String: Any]) {
        let fields =
            (token.map { [("Authorization", "Bearer \($0)")] } ?? [])
            + (body.isEmpty ? [] : [("Content-Type", "application/json")]) + headers
        let response = router.respond(
            to: Request(
                method: method, path: path, query: Fields(query), headers: Headers(fields),
                body: Array(body.utf8)))
        if response.body.isEmpty { return (response, [:]) }
        let object = try JSONSerialization.jsonObject(with: Data(response.body))
        return (response, try #require(object as? [String: Any]))
    }

    /// What the audit log tells of the first report, the latest first.
    func told() throws -> [String] {
        try records.auditEntries(
            AuditFilter(subject: references[0]), before: nil, limit: 50
        ).map { "\($0.action.name) \($0.detail)" }
    }
}
