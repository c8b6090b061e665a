import Foundation
import HTTPServer
import Handrail
import Records
import Testing

/// Outages that programs open, tell of and close.
struct OutageTests {
    private static let path = "/api/v1/desk/outages"
    let desk: Desk
    let token: String

    init() throws {
        desk = try Desk()
        token = try desk.token([.reportsRead, .reportsWrite])
    }

    private func post(
        _ path: String, _ body: String, key: String? = "k"
    ) throws -> (Response, [String: Any]) {
        try desk.ask(
            .post, OutageTests.path + path, token,
            headers: key.map { [("Idempotency-Key", $0)] } ?? [], body)
    }

    private func open(
        _ more: String = "", title: String = "Uploads fail", key: String = "k"
    ) throws -> (Response, [String: Any]) {
        try post(
            "", "{\"title\": \"\(title)\", \"words\": \"We are **on it**\"\(more)}", key: key)
    }

    private func outage(_ body: [String: Any], _ field: String) -> Any? {
        (body["outage"] as? [String: Any])?[field]
    }

    private func reference(_ body: [String: Any]) throws -> String {
        try #require(outage(body, "reference") as? String)
    }

    private func notices() throws -> [String] {
        let body = try desk.get("/api/v1/notices", nil).1
        return try #require(body["notices"] as? [[String: Any]]).compactMap {
            $0["title"] as? String
        }
    }

    @Test func `an outage is on the site at once, and opened once for each key`() throws {
        let more = ", \"code\": \"502\", \"reports\": [\"\(desk.references[0])\"]"
        let (answer, body) = try open(more)
        let again = try open(more).1

        #expect(answer.status == .created)
        #expect(outage(body, "code") as? String == "502")
        #expect(outage(body, "reportCount") as? Int == 1)
        #expect(try reference(again) == reference(body))
        #expect(try notices().filter { $0 == "Uploads fail" }.count == 1)
        #expect(try open(title: "Other").0.status == .conflict)
        let report = try desk.get(desk.one, token).1
        #expect(report["outage"] as? String == (try reference(body)))
        let list = try desk.get(OutageTests.path, token).1
        #expect((list["open"] as? [Any])?.count == 1)
        #expect((list["closed"] as? [Any])?.isEmpty == true)
    }

    @Test func `what is said of an outage is stored once for each key`() throws {
        let one = "/" + (try reference(try open().1))
        let update = #"{"words": "Found it", "stage": "identified"}"#
        for _ in 1...2 { #expect(try post(one + "/updates", update).0.status == .created) }
        for _ in 1...2 {
            #expect(try post(one + "/replies", #"{"text": "Try now"}"#).0.status == .created)
        }

        let body = try desk.get(OutageTests.path + one, token).1
        let updates = try #require(body["updates"] as? [[String: Any]])
        #expect(updates.compactMap { $0["stage"] as? String } == ["identified", "investigating"])
        #expect((body["replies"] as? [[String: Any]])?.map { $0["text"] as? String } == ["Try now"])
        #expect(
            try post(one + "/updates", #"{"words": "Else", "stage": "identified"}"#).0.status
                == .conflict)
        #expect(try post(one + "/replies", #"{"text": "Else"}"#).0.status == .conflict)
    }

    @Test func `one key may stand for a thing of each kind and each outage`() throws {
        for key in ["a", "b"] {
            let one = "/" + (try reference(try open(key: key).1))
            #expect(
                try post(one + "/updates", #"{"words": "w", "stage": "monitoring"}"#).0.status
                    == .created)
            #expect(try post(one + "/replies", #"{"text": "t"}"#).0.status == .created)
            #expect(try post(one + "/close", #"{"reply": "Over"}"#).0.status == .created)
        }
    }

    @Test func `a closed outage stays closed`() throws {
        let one = "/" + (try reference(try open().1))
        let close = #"{"words": "It is over", "reply": "Over"}"#

        let (answer, body) = try post(one + "/close", close)

        #expect(answer.status == .created)
        #expect(outage(body, "closedAt") is String)
        #expect(try post(one + "/close", close).0.status == .created)
        #expect(try post(one + "/close", "{}").0.status == .conflict)
        #expect(try post(one + "/close", "{}", key: "other").0.status == .conflict)
        #expect(try post(one + "/replies", #"{"text": "x"}"#).0.status == .conflict)
        #expect(
            try post(one + "/reports", "{\"reports\": [\"\(desk.references[0])\"]}").0.status
                == .conflict)
    }

    @Test func `reports are linked and taken out again`() throws {
        let one = "/" + (try reference(try open().1))
        let all = desk.references.map { "\"\($0)\"" }.joined(separator: ", ")

        let linked = try post(one + "/reports", "{\"reports\": [\(all)]}").1
        #expect(outage(linked, "reportCount") as? Int == 3)
        let path = OutageTests.path + one + "/reports"
        let (page, first) = try desk.get(path, token, [("limit", "2")])
        let next = try #require(first["next"] as? String)
        #expect(page.headers["Link"] == "<?limit=2&cursor=\(next)>; rel=\"next\"")
        let last = try desk.get(path, token, [("limit", "2"), ("cursor", next)]).1
        #expect((last["reports"] as? [Any])?.count == 1)

        let left = try post(one + "/unlink", "{\"reports\": [\"\(desk.references[0])\"]}").1
        #expect(outage(left, "reportCount") as? Int == 2)
        #expect(try post(one + "/reports", #"{"reports": ["HR-0000-0000"]}"#).0.status.code == 422)
    }

    @Test(arguments: [
        (#", "code": "999""#, "code"), (#", "startedAt": "2020-01-01T00:00:00Z""#, "startedAt"),
        (#", "startedAt": "2030-01-01T00:00:00Z""#, "startedAt"),
        (#", "expectedEnd": "2020-01-01T00:00:00Z""#, "expectedEnd"),
        (#", "reports": ["HR-0000-0000"]"#, "reports"), (#", "reports": ["x"]"#, "reports"),
        (#", "stage": "identified""#, "stage"),
    ])
    func `a field with a mistake is named, and nothing is opened`(
        _ more: String, _ field: String
    ) throws {
        let (answer, body) = try open(more)

        #expect(answer.status == .unprocessableContent)
        #expect((body["errors"] as? [[String: String]])?.map { $0["field"] } == [field])
        #expect(try desk.records.openOutageCount() == 0)
    }

    @Test func `a notice has words that show, and a title`() throws {
        for (title, words) in [("x", "<b>x</b>"), ("x", "# Heading"), (" ", "x"), ("x", " ")] {
            let body = "{\"title\": \"\(title)\", \"words\": \"\(words)\"}"
            #expect(try post("", body).0.status == .unprocessableContent)
        }
        #expect(try post("", "{}", key: nil).0.status == .badRequest)
        #expect(try desk.records.openOutageCount() == 0)
    }

    @Test(arguments: ["OUT-0000", "x"])
    func `what is said of no outage is not found`(_ reference: String) throws {
        #expect(try desk.get("\(OutageTests.path)/\(reference)", token).0.status == .notFound)
        #expect(try post("/\(reference)/replies", #"{"text": "x"}"#).0.status == .notFound)
        #expect(try post("/\(reference)/reports", #"{"reports": []}"#).0.status == .notFound)
    }
}
