import API
import Foundation
import HTTPServer
import Handrail
import Indexing
import Records
import TestSupport
import Testing
import Web

struct NoticesTests {
    /// What a program is answered at 16:00 UTC on 24 November 2026.
    private func get(_ query: [(String, String)] = []) throws -> (Status, [String: Any]) {
        let content = Content(
            codes: Samples.codes,
            notices: [
                Samples.incident(nextUpdate: Samples.time(17)),
                Samples.incident(
                    "slow", codes: ["504"], start: Samples.time(10), expectedEnd: Samples.time(12)),
                Samples.incident("over", start: Samples.time(1), end: Samples.time(2)),
                Samples.maintenance(),
            ])
        var router = Router(refuse: { refusal, _ in
            ProblemDetails.response(Explanation(refusal) { _, _ in })
        })
        API(
            editions: CurrentEdition(try Edition.inMemory(content)),
            records: try SQLiteRecords.inMemory(), now: { Samples.time(16) }
        ).add(to: &router)
        let response = router.respond(to: Request(path: "/api/v1/notices", query: Fields(query)))
        let object = try JSONSerialization.jsonObject(with: Data(response.body))
        return (response.status, try #require(object as? [String: Any]))
    }

    private func slugs(_ query: [(String, String)]) throws -> [String] {
        let notices = try get(query).1["notices"] as? [[String: Any]]
        return try #require(notices).compactMap { $0["slug"] as? String }
    }

    @Test func `a notice has every field of the contract`() throws {
        let notices = try #require(try get().1["notices"] as? [[String: Any]])
        #expect(notices.count == 4)
        let notice = try #require(notices.first { $0["slug"] as? String == "errors-502" })
        #expect(
            Set(notice.keys) == [
                "slug", "kind", "state", "title", "summary", "codes", "start", "expectedEnd", "end",
                "nextUpdate", "path", "updates",
            ])
        #expect(notice["kind"] as? String == "incident")
        #expect(notice["state"] as? String == "current")
        #expect(notice["start"] as? String == "2026-11-24T14:05:00Z")
        #expect(notice["nextUpdate"] as? String == "2026-11-24T17:00:00Z")
        #expect(notice["end"] is NSNull)
        #expect(notice["path"] as? String == "/status/errors-502")
        let update = try #require((notice["updates"] as? [[String: Any]])?.first)
        #expect(update["at"] as? String == "2026-11-24T14:30:00Z")
        #expect(update["state"] as? String == "Identified")
        #expect(update["text"] as? String == "A gateway refuses connections.")
    }

    @Test(arguments: [
        ([], ["database-move", "errors-502", "slow", "over"]),
        ([("state", "current")], ["errors-502", "slow"]), ([("state", "overdue")], ["slow"]),
        ([("state", "past")], ["over"]), ([("state", "upcoming")], ["database-move"]),
        ([("code", "502")], ["database-move", "errors-502", "over"]),
        ([("code", "504"), ("state", "current")], ["slow"]),
        ([("code", "999")], ["database-move"]),
    ])
    func `notices are asked for by code and by state`(
        query: [(String, String)], slugs: [String]
    ) throws {
        #expect(try self.slugs(query) == slugs)
    }

    @Test func `a state that is none is a problem that says which there are`() throws {
        let (status, body) = try get([("state", "open")])
        #expect(status == .badRequest)
        #expect((body["detail"] as? String)?.contains("upcoming, current, overdue, past") == true)
    }
}
