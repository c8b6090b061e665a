import Foundation
import Handrail
import Library
import Testing

/// Every mistake in a notice is reported with its line and what to do.
struct NoticeFindingTests {
    private static let keys = [
        "kind": "incident", "title": "Down", "summary": "Short.", "start": "2026-11-24T14:00Z",
    ]
    private static let update = "## 2026-11-24T14:30Z Identified\n\nText.\n"

    /// Front matter with some keys changed, or left out where they are empty, in
    /// the order of their names; line 2 has the first.
    private func text(_ changes: [String: String], _ body: String) -> String {
        let keys = NoticeFindingTests.keys.merging(changes) { $1 }.filter { !$0.value.isEmpty }
        let lines = keys.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }
        return "---\n\(lines.joined())---\n\(body)"
    }

    private func findings(
        _ changes: [String: String] = [:], _ body: String = NoticeFindingTests.update,
        at path: String = "notices/a.md"
    ) throws -> [Finding] {
        let folder = try Folder(["site.yaml": Sheet.site, path: text(changes, body)])
        let now = try #require(Day("2026-11-24")).start
        return try Library(reading: folder.url, at: now).findings
    }

    @Test func `a notice without a mistake has no finding`() throws {
        #expect(try findings() == [])
    }

    @Test(arguments: [
        ("kind", "", 1, "“kind” is missing"), ("kind", "outage", 2, "no kind of notice"),
        ("title", "", 1, "“title” is missing"), ("summary", "", 1, "“summary” is missing"),
        ("start", "", 1, "“start” is missing"), ("start", "today", 3, "“start” is no time"),
        ("start", "2026-11-24T14:00", 3, "“start” has no zone"),
        ("end", "2026-11-24", 2, "“end” is no time"),
        ("end", "2026-11-24T15:00Z and later", 2, "“end” is no time"),
        ("end", "2026-11-24T14:00Z", 2, "“end” is not after “start”"),
        ("expectedEnd", "2026-11-24T13:00Z", 2, "“expectedEnd” is not after “start”"),
        ("expectedEnd", "2026-11-24 17:00", 2, "“expectedEnd” has no zone"),
        ("nextUpdate", "2026-11-24T14:30Z", 3, "not after the newest update"),
        ("nextUpdate", "in an hour", 3, "“nextUpdate” is no time"),
        ("codes", "[999]", 2, "no code of the catalogue"),
        ("until", "2026-11-24T15:00Z", 6, "no key that is known"),
        ("kind", "maintenance", 2, "the maintenance has no end"),
        ("start", "2026-11-24T14:40Z", 7, "the update is before “start”"),
        ("end", "2026-11-24T14:20Z", 8, "the update is after “end”"),
    ])
    func `a mistake in a key is found where it stands`(
        key: String, value: String, line: Int, message: String
    ) throws {
        let found = try findings([key: value])
        let right = found.filter { $0.line == line && $0.message.contains(message) }
        #expect(right.count == 1, "\(found)")
        #expect(right.allSatisfy { $0.file == "notices/a.md" && !$0.advice.isEmpty })
    }

    @Test(arguments: [
        ("## Identified\n", 7, "begins with no time"),
        ("## 2026-11-24T14:30 Identified\n", 7, "has no zone"),
        ("## 2026-11-24T25:30Z Identified\n", 7, "begins with no time"),
        ("## 2026-11-24T14:30Z\n", 7, "does not say where things stand"),
        (update + "\n### Details\n", 11, "headings for its updates only"),
        (update + "\n## 2026-11-24T14:45Z Monitoring\n", 11, "not older than the one above"),
        (update + "\n## 2026-11-24T14:30Z Identified\n", 11, "not older than the one above"),
        ("Text.\n\n[a](/articles/none)\n\n" + update, 9, "no such page"),
        ("Text<br>.\n\n" + update, 7, "raw HTML"),
        ("## 2026-11-24T14:30Z Resolved\n", 7, "has no “end”"),
    ])
    func `a mistake in the text is found where it stands`(
        body: String, line: Int, message: String
    ) throws {
        let found = try findings([:], body)
        let right = found.filter { $0.line == line && $0.message.contains(message) }
        #expect(right.count == 1, "\(found)")
        #expect(right.allSatisfy { !$0.advice.isEmpty })
    }

    @Test func `an incident without an update is reported, maintenance is not`() throws {
        #expect(try findings([:], "Text.\n").map(\.message) == ["the incident has no update"])
        let planned = ["kind": "maintenance", "expectedEnd": "2026-11-24T15:00Z"]
        #expect(try findings(planned, "Text.\n") == [])
    }

    @Test func `nothing is promised after the end`() throws {
        let keys = ["end": "2026-11-24T15:00Z", "nextUpdate": "2026-11-24T16:00Z"]
        #expect(try findings(keys).map(\.message) == ["“nextUpdate” is after “end”"])
    }

    @Test func `a title that fills a phone is reported`() throws {
        let title = String(repeating: "x", count: 81)
        #expect(try findings(["title": title]).map(\.message) == ["“title” has 81 characters"])
    }

    @Test(arguments: ["notices/history.md", "notices/Two Words.md"])
    func `a name that cannot be an address is reported`(path: String) throws {
        let found = try findings(at: path)
        #expect(found.count == 1)
        #expect(found.first?.message.contains("address") == true)
    }

    @Test func `two notices of one name are reported`() throws {
        let folder = try Folder([
            "site.yaml": Sheet.site, "notices/a.md": text([:], NoticeFindingTests.update),
            "notices/2025/a.md": text([:], NoticeFindingTests.update),
        ])
        #expect(
            try folder.library().findings.map(\.message) == ["“a” is taken by notices/2025/a.md"])
    }
}
