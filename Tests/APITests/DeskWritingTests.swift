import Foundation
import HTTPServer
import Handrail
import Records
import TestSupport
import Testing

/// What programs change at `/api/v1/desk/…`
struct DeskWritingTests {
    let desk: Desk
    let token: String

    init() throws {
        desk = try Desk()
        token = try desk.token([.reportsWrite])
    }

    private func change(
        _ body: String, ifMatch: String? = "\"1\"", _ token: String? = nil
    ) throws -> (Response, [String: Any]) {
        try desk.ask(
            .patch, desk.one, token ?? self.token,
            headers: ifMatch.map { [("If-Match", $0)] } ?? [], body)
    }

    private func say(
        _ text: String, _ place: String = "messages", key: String? = "\"8e03978e\"",
        status: String? = nil, by token: String? = nil
    ) throws -> (Response, [String: Any]) {
        let status = status.map { ", \"status\": \"\($0)\"" } ?? ""
        return try desk.ask(
            .post, "\(desk.one)/\(place)", token ?? self.token,
            headers: key.map { [("Idempotency-Key", $0)] } ?? [],
            "{\"text\": \"\(text)\"\(status)}")
    }

    @Test func `a change is carried out whole, told in the audit log and answered`() throws {
        let (answer, body) = try change(
            """
            {"status": "open", "assignee": "ADA", "tags": {"add": ["Gateway EU"]},
            "snoozedUntil": "2026-09-22T12:00:00Z"}
            """)

        #expect(answer.status == .ok)
        #expect((body["report"] as? [String: Any])?["status"] as? String == "open")
        #expect(body["assignee"] as? String == "ada")
        #expect(body["tags"] as? [String] == ["gateway-eu"])
        #expect(body["snoozedUntil"] as? String == "2026-09-22T12:00:00Z")
        #expect(answer.headers["ETag"] == "\"\(try #require(body["version"] as? Int))\"")
        #expect(
            try desk.told() == [
                "report.snooze 2026-09-22T12:00:00Z", "report.tag gateway-eu",
                "report.assign ada", "report.status open",
            ])
        let entries = try desk.records.auditEntries(AuditFilter(), before: nil, limit: 1)
        #expect(entries.first?.actor == "ada (t)")
        #expect(entries.first?.way == .api)
    }

    @Test func `null takes back, and what is left out stays`() throws {
        let (first, _) = try change(
            """
            {"assignee": "ada", "tags": {"add": ["a", "b"]},
            "snoozedUntil": "2026-09-22T12:00:00Z"}
            """)

        let (_, body) = try change(
            #"{"assignee": null, "tags": {"remove": ["a"]}, "snoozedUntil": null}"#,
            ifMatch: first.headers["ETag"])

        #expect(body["assignee"] is NSNull)
        #expect(body["tags"] as? [String] == ["b"])
        #expect(body["snoozedUntil"] is NSNull)
        #expect((body["report"] as? [String: Any])?["status"] as? String == "new")
    }

    @Test func `a change without a version is asked for one`() throws {
        let (answer, _) = try change(#"{"status": "open"}"#, ifMatch: nil)

        #expect(answer.status.code == 428)
        #expect(try desk.told().isEmpty)
    }

    @Test(arguments: ["\"2\"", "\"0\", \"2\"", "W/\"1\""])
    func `a change that counts on another version is not carried out`(_ version: String) throws {
        let (answer, _) = try change(#"{"status": "open"}"#, ifMatch: version)

        // A weak tag is none that a change can count on.
        #expect([.preconditionFailed, .badRequest].contains(answer.status))
        #expect(try desk.told().isEmpty)
    }

    @Test(arguments: ["\"1\"", "\"0\", \"1\"", "*"])
    func `a change that counts on this version is carried out`(_ version: String) throws {
        #expect(try change(#"{"status": "open"}"#, ifMatch: version).0.status == .ok)
    }

    @Test(arguments: ["1", "", "\""])
    func `a version that is no tag is refused`(_ version: String) throws {
        #expect(try change(#"{"status": "open"}"#, ifMatch: version).0.status == .badRequest)
    }

    @Test func `of two who saw the same version one is told to look again`() throws {
        let answers = try ["open", "solved"].map {
            try change("{\"status\": \"\($0)\"}").0.status
        }

        #expect(answers == [.ok, .preconditionFailed])
        #expect(try desk.told() == ["report.status open"])
    }

    @Test(arguments: [
        (#"{"status": "done"}"#, "status"), (#"{"status": null}"#, "status"),
        (#"{"assignee": "eve"}"#, "assignee"), (#"{"assignee": 1}"#, "assignee"),
        (#"{"tags": {"add": ["<"]}}"#, "tags.add"), (#"{"tags": {"set": []}}"#, "tags.set"),
        (#"{"snoozedUntil": "2020-01-01T00:00:00Z"}"#, "snoozedUntil"),
        (#"{"snoozedUntil": "tomorrow"}"#, "snoozedUntil"), (#"{"summary": "x"}"#, "summary"),
    ])
    func `a field with a mistake is named, and nothing is changed`(
        _ body: String, _ field: String
    ) throws {
        let (answer, problem) = try change(body)

        #expect(answer.status == .unprocessableContent)
        let errors = try #require(problem["errors"] as? [[String: String]])
        #expect(errors.map { $0["field"] } == [field])
        #expect(try desk.told().isEmpty)
    }

    @Test func `nobody is given reports who has left`() throws {
        let bob = try desk.agent("bob")
        _ = try desk.records.changeAgent(
            bob.id, AgentChange(isDisabled: true), by: .command, at: Desk.now)

        #expect(try change(#"{"assignee": "bob"}"#).0.status == .unprocessableContent)
    }

    @Test func `a reply reaches the reporter once, however often it is sent`() throws {
        let answers = try (1...2).map { _ in try say("Try again", status: "waiting") }

        #expect(answers.allSatisfy { $0.0.status == .created })
        #expect(answers[0].0.body == answers[1].0.body)
        #expect(answers[0].0.headers["ETag"] != "\"1\"")
        let messages = try desk.records.messages(about: desk.reference)
        #expect(messages.map(\.text) == ["Try again"])
        #expect(messages.map(\.status) == [.waiting])
        #expect(try desk.told() == ["report.answer waiting"])
    }

    @Test func `a note is for the team alone, and stored once`() throws {
        for _ in 1...2 {
            #expect(try say("Look at the gateway", "notes").0.status == .created)
        }

        #expect(
            try desk.records.notes(about: desk.reference).map(\.text) == ["Look at the gateway"])
        #expect(try desk.records.messages(about: desk.reference).isEmpty)
    }

    @Test(arguments: ["messages", "notes"])
    func `a key that came with something else is a conflict`(_ place: String) throws {
        _ = try say("one", place)

        let (answer, problem) = try say("two", place)

        #expect(answer.status == .conflict)
        #expect((problem["detail"] as? String)?.contains("Idempotency-Key") == true)
    }

    @Test(
        arguments: [
            (nil, "solved"), ("open", "solved"), ("new", "open"), ("open", nil),
        ] as [(String?, String?)])
    func `another status is another body`(_ first: String?, _ second: String?) throws {
        #expect(try say("words", status: first).0.status == .created)
        #expect(try say("words", status: first).0.status == .created)

        #expect(try say("words", status: second).0.status == .conflict)
    }

    @Test func `the same key of somebody else is another key`() throws {
        _ = try say("one")

        let (answer, _) = try say("two", by: try desk.token([.reportsWrite], of: "bob"))

        #expect(answer.status == .created)
    }

    @Test(arguments: ["messages", "notes"])
    func `without a key or words there is nothing to store`(_ place: String) throws {
        #expect(try say("words", place, key: nil).0.status == .badRequest)
        #expect(try say(" \\u0000\\n", place).0.status == .unprocessableContent)
        #expect(
            try say(String(repeating: "x", count: 10_001), place).0.status
                == .unprocessableContent)
        #expect(try desk.told().isEmpty)
    }

    @Test func `reading is not writing`() throws {
        let reader = try desk.token([.reportsRead, .admin])

        #expect(try change("{}", reader).0.status == .forbidden)
        #expect(try say("words", by: reader).0.status == .forbidden)
        #expect(try desk.get(desk.one, token).0.status == .forbidden)
    }

    @Test func `what is said about no report is not found`() throws {
        for path in ["HR-0000-0000", "x"] {
            let (answer, _) = try desk.ask(
                .patch, "\(Desk.path)/\(path)", token, headers: [("If-Match", "*")], "{}")
            #expect(answer.status == .notFound)
            let (reply, _) = try desk.ask(
                .post, "\(Desk.path)/\(path)/notes", token,
                headers: [("Idempotency-Key", "k")], #"{"text": "x"}"#)
            #expect(reply.status == .notFound)
        }
    }

    @Test func `any bytes are an answer, and never a failure of ours`() throws {
        let body = Array(#"{"status": "open", "assignee": null, "tags": {"add": ["a", "b"]}}"#.utf8)
        let headers = Headers([
            ("Authorization", "Bearer \(token)"), ("Content-Type", "application/json"),
            ("If-Match", "*"),
        ])
        for seed in 0..<400 as Range<UInt64> {
            var numbers = SeededNumbers(seed: seed)
            var bytes = body
            for _ in 0..<(1 + numbers.next() % 6) {
                let place = Int(numbers.next() % UInt64(bytes.count))
                bytes[place] = UInt8(truncatingIfNeeded: numbers.next())
            }
            let response = desk.router.respond(
                to: Request(method: .patch, path: desk.one, headers: headers, body: bytes))

            #expect([200, 400, 422].contains(response.status.code), "seed \(seed)")
        }
    }
}
