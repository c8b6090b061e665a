import Foundation
import HTTPServer
import Handrail
import Records
import Testing

/// What programs read at `/api/v1/desk/…`
struct DeskAPITests {
    let desk: Desk

    init() throws {
        desk = try Desk()
    }

    private func references(_ token: String, _ query: [(String, String)]) throws -> [String] {
        let reports = try desk.get(Desk.path, token, query).1["reports"] as? [[String: Any]]
        return try #require(reports).compactMap { $0["reference"] as? String }
    }

    @Test func `without a token that works there is a challenge and nothing else`() throws {
        let (none, _) = try desk.get(Desk.path, nil)
        #expect(none.status == .unauthorized)
        #expect(none.headers["WWW-Authenticate"] == "Bearer realm=\"desk\"")

        let (unknown, _) = try desk.get(Desk.path, "hr_unknown", [("limit", "x")])
        #expect(unknown.status == .unauthorized)
        #expect(unknown.headers["WWW-Authenticate"]?.contains("invalid_token") == true)
    }

    @Test func `a token does what its scopes say`() throws {
        let token = try desk.token([.reportsRead])

        let (answer, problem) = try desk.get("/api/v1/desk/audit", token)

        #expect(answer.status == .forbidden)
        #expect(answer.headers["WWW-Authenticate"]?.contains("insufficient_scope") == true)
        #expect((problem["detail"] as? String)?.contains("admin") == true)
        #expect(try desk.get(Desk.path, token).0.status == .ok)
    }

    @Test func `pages of reports lead to each other, the filter kept`() throws {
        let token = try desk.token([.reportsRead])
        let query = [("limit", "2"), ("status", "new")]

        let (answer, first) = try desk.get(Desk.path, token, query)
        let next = try #require(first["next"] as? String)
        let (last, second) = try desk.get(Desk.path, token, query + [("cursor", next)])

        let seen = [first, second].flatMap { ($0["reports"] as? [[String: Any]]) ?? [] }
        #expect(seen.compactMap { $0["reference"] as? String } == desk.references.reversed())
        #expect(
            answer.headers["Link"] == "<?limit=2&status=new&cursor=\(next)>; rel=\"next\"")
        #expect(answer.headers["Cache-Control"] == "no-store")
        #expect(second["next"] is NSNull)
        #expect(last.headers["Link"] == nil)
    }

    @Test func `reports are narrowed as in the inbox`() throws {
        let token = try desk.token([.reportsRead])
        let (first, second, third) = (desk.references[0], desk.references[1], desk.references[2])
        let ada = try desk.agent("ada")
        func change(_ reference: String, _ change: ReportChange) throws {
            _ = try desk.records.change(
                [ReportReference(stored: reference)], change, by: .command, at: Desk.now + 10)
        }
        try change(first, .assign(ada.id))
        try change(second, .addTag(try #require(ReportTag("eu"))))
        try change(third, .snooze(until: Desk.now + 99))

        #expect(try references(token, [("assignee", "ADA")]) == [first])
        #expect(try references(token, [("assignee", "nobody")]) == [third, second])
        #expect(try references(token, [("tag", "eu"), ("turn", "team")]) == [second])
        #expect(try references(token, [("status", "snoozed")]) == [third])
        #expect(try references(token, [("status", "work")]) == [second, first])
        #expect(try references(token, [("recording", "yes")]) == [])
        #expect(try references(token, [("since", "2030-01-01")]) == [])
        #expect(try references(token, [("code", "504")]) == [])
        #expect(try references(token, [("order", "oldest")]).first == first)
    }

    @Test func `a report says its version, so that programs know when it changed`() throws {
        let token = try desk.token([.reportsRead])
        let (before, _) = try desk.get(desk.one, token)

        _ = try desk.records.change([desk.reference], .status(.open), by: .command, at: Desk.now)

        let (after, body) = try desk.get(desk.one, token)
        #expect(before.headers["ETag"] != after.headers["ETag"])
        #expect(after.headers["ETag"] == "\"\(try #require(body["version"] as? Int))\"")
    }

    @Test(arguments: [
        ("limit", "0"), ("limit", "x"), ("limit", "+5"), ("status", "x"), ("cursor", "x"),
        ("tag", "<"), ("assignee", "eve"), ("since", "yesterday"), ("turn", ""),
        ("order", "best"), ("recording", "no"),
    ])
    func `a parameter that cannot be used is 400 and says what can`(
        _ name: String, _ value: String
    ) throws {
        let token = try desk.token([.reportsRead])

        let (answer, body) = try desk.get(Desk.path, token, [(name, value)])

        #expect(answer.status == .badRequest)
        #expect((body["detail"] as? String)?.contains("“\(name)”") == true)
    }

    @Test func `a parameter that is sent twice is 400`() throws {
        let token = try desk.token([.reportsRead])

        let (answer, _) = try desk.get(Desk.path, token, [("limit", "1"), ("limit", "2")])

        #expect(answer.status == .badRequest)
    }

    @Test func `programs learn which tags and people there are`() throws {
        let token = try desk.token([.reportsRead])
        for (place, tag) in [(0, "eu"), (1, "eu"), (2, "vpn")] {
            _ = try desk.records.change(
                [ReportReference(stored: desk.references[place])],
                .addTag(try #require(ReportTag(tag))), by: .command, at: Desk.now)
        }

        #expect(try desk.get("/api/v1/desk/tags", token).1["tags"] as? [String] == ["eu", "vpn"])
        let agents = try desk.get("/api/v1/desk/agents", token).1["agents"] as? [[String: Any]]
        #expect(agents?.first?["name"] as? String == "ada")
        #expect(agents?.first.map { Set($0.keys) } == ["name", "role", "isDisabled"])
    }

    @Test func `admins read the audit log, page by page`() throws {
        let token = try desk.token([.admin], role: .admin)
        let path = "/api/v1/desk/audit"

        let (answer, first) = try desk.get(path, token, [("limit", "1")])
        let next = try #require(first["next"] as? String)
        let (_, second) = try desk.get(path, token, [("limit", "1"), ("cursor", next)])

        #expect(answer.headers["Link"] == "<?limit=1&cursor=\(next)>; rel=\"next\"")
        let entries = [first, second].flatMap { ($0["entries"] as? [[String: Any]]) ?? [] }
        #expect(entries.compactMap { $0["action"] as? String } == ["token.add", "agent.add"])
        #expect(second["next"] is NSNull)
        let (_, none) = try desk.get(path, token, [("subject", "HR-0000-0000")])
        #expect((none["entries"] as? [Any])?.isEmpty == true)
    }
}
