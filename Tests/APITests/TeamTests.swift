import Foundation
import HTTPServer
import Handrail
import Records
import Testing

/// What the team shares, as programs read and change it.
struct TeamTests {
    private static let answers = "/api/v1/desk/answers"
    private static let views = "/api/v1/desk/views"
    let desk: Desk
    let token: String

    init() throws {
        desk = try Desk()
        token = try desk.token([.reportsRead, .reportsWrite])
    }

    private func add(
        _ title: String = "Restart", text: String = "Restart, {{agent.name}}"
    ) throws -> (Response, [String: Any]) {
        try desk.ask(
            .post, TeamTests.answers, token,
            "{\"title\": \"\(title)\", \"text\": \"\(text)\", \"codes\": [\"502\"]}")
    }

    @Test func `an answer is added, changed as of its version, and removed`() throws {
        let (added, answer) = try add()
        #expect(added.status == .created)
        #expect(answer["codes"] as? [String] == ["502"])
        #expect(answer["author"] as? String == "ada")
        let (id, version) = (
            try #require(answer["id"] as? Int), try #require(answer["version"] as? Int)
        )
        let path = "\(TeamTests.answers)/\(id)"
        let change = "{\"title\": \"Wait\", \"text\": \"Wait\", \"version\": \(version)}"

        let (changed, after) = try desk.ask(.put, path, token, change)
        #expect(changed.status == .ok)
        #expect(after["title"] as? String == "Wait")
        #expect(after["codes"] as? [String] == [])
        #expect(try desk.ask(.put, path, token, change).0.status == .conflict)
        let list = try desk.get(TeamTests.answers, token).1["answers"] as? [[String: Any]]
        #expect(list?.map { $0["title"] as? String } == ["Wait"])

        #expect(try desk.ask(.delete, path, token).0.status == .noContent)
        #expect(try desk.ask(.delete, path, token).0.status == .notFound)
        #expect(try desk.ask(.put, path, token, change).0.status == .notFound)
        let done = try desk.records.auditEntries(
            AuditFilter(subject: "answer \(id)"), before: nil, limit: 9)
        #expect(done.map(\.action) == [.answerRemoved, .answerChanged, .answerAdded])
    }

    @Test(arguments: [("", "x"), ("x", "{{nobody}}"), ("x", "[[nowhere]]"), ("\\u0000", "x")])
    func `an answer that could not be used is not stored`(_ title: String, _ text: String) throws {
        #expect(try add(title, text: text).0.status == .unprocessableContent)
        #expect(try desk.records.answers().isEmpty)
    }

    @Test func `two answers have two titles`() throws {
        _ = try add()
        #expect(try add("restart").0.status == .conflict)
    }

    @Test(arguments: ["x", "+1", "01", "99999999999999999999", "0"])
    func `an id that nothing has is not found`(_ id: String) throws {
        #expect(try desk.ask(.delete, "\(TeamTests.answers)/\(id)", token).0.status == .notFound)
        #expect(try desk.ask(.delete, "\(TeamTests.views)/\(id)", token).0.status == .notFound)
    }

    private func save(
        _ query: String, name: String = "Mine", isShared: Bool = false, by token: String? = nil
    ) throws -> (Response, [String: Any]) {
        try desk.ask(
            .post, TeamTests.views, token ?? self.token,
            "{\"name\": \"\(name)\", \"query\": \"\(query)\", \"isShared\": \(isShared)}")
    }

    @Test func `a view is kept for its owner, and for all when it is shared`() throws {
        let bob = try desk.token([.reportsRead, .reportsWrite], of: "bob")
        #expect(try save("status=open&other=1").0.status == .created)
        _ = try save("code=502", name: "Ours", isShared: true)

        let mine = try #require(
            try desk.get(TeamTests.views, token).1["views"] as? [[String: Any]])
        #expect(mine.map { $0["query"] as? String } == ["status=open", "code=502"])
        let others = try #require(
            try desk.get(TeamTests.views, bob).1["views"] as? [[String: Any]])
        #expect(others.map { $0["name"] as? String } == ["Ours"])
        #expect(others.first?["isMine"] as? Bool == false)
        let path = "\(TeamTests.views)/\(try #require(others.first?["id"] as? Int))"
        #expect(try desk.ask(.delete, path, bob).0.status == .notFound)
        #expect(try desk.ask(.delete, path, token).0.status == .noContent)
    }

    @Test func `a view that cannot be shown is not kept`() throws {
        #expect(try save("status=x").0.status == .unprocessableContent)
        #expect(try save("code=502", name: " ").0.status == .unprocessableContent)
        #expect(try save("assignee=eve").0.status == .unprocessableContent)
    }

    @Test(
        arguments: [
            "reports-per-day", "waiting-times", "searches-without-result",
            "searches-without-click", "unhelpful-articles", "steps", "deflection",
            "least-read-articles", "spikes",
        ])
    func `a figure tells its days and its rows`(_ figure: String) throws {
        let (answer, body) = try desk.get(
            "/api/v1/desk/insights/\(figure)", token,
            [("from", "2026-09-01"), ("to", "2026-09-30")])

        #expect(answer.status == .ok)
        #expect(body["figure"] as? String == figure)
        #expect(body["from"] as? String == "2026-09-01")
        #expect(body["rows"] is [[String: Any]])
    }

    @Test func `the reports of a day are counted by their code`() throws {
        let rows =
            try desk.get("/api/v1/desk/insights/reports-per-day", token).1["rows"]
            as? [[String: Any]]
        #expect(rows?.contains { $0["reports"] as? Int == 3 } == true, "\(rows ?? [])")
    }

    @Test func `a figure or period that there is not is refused`() throws {
        let path = "/api/v1/desk/insights/"
        #expect(try desk.get(path + "x", token).0.status == .notFound)
        for query in [("2026-09-30", "2026-09-01"), ("2020-01-01", "2026-09-01")] {
            let (answer, _) = try desk.get(
                path + "steps", token, [("from", query.0), ("to", query.1)])
            #expect(answer.status == .badRequest)
        }
    }
}
