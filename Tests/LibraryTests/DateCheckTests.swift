import Handrail
import Library
import Testing

/// What has become untrue with time, judged on a day that is given.
struct DateCheckTests {
    private func article(_ extra: String) throws -> Folder {
        try Folder(["site.yaml": Sheet.site, "fix/a.md": Sheet.article(extra: extra)])
    }

    private func maintenance(_ extra: String) throws -> Folder {
        let text = """
            ---
            kind: maintenance
            title: The database moves
            summary: Nobody can sign in.
            start: 2026-05-01T02:00Z
            expectedEnd: 2026-05-01T04:00Z
            \(extra)---
            Wait.
            """
        return try Folder(["site.yaml": Sheet.site, "notices/move.md": text])
    }

    @Test(arguments: [
        ("2026-05-14", [], "a day that lies behind"),
        ("2026-05-16", [], "tomorrow, where it may have begun"),
        ("2026-05-17", ["fix/a.md:4"], "the day after tomorrow"),
    ])
    func `an article was checked on a day that has been`(
        updated: String, places: [String], _ what: String
    ) throws {
        #expect(try article("updated: \(updated)\n").places(.updatedInFuture) == places)
    }

    @Test(arguments: [("2024-05-15", []), ("2024-05-14", ["fix/a.md:4"])])
    func `an article is good for two years`(updated: String, places: [String]) throws {
        #expect(try article("updated: \(updated)\n").places(.outdated) == places)
    }

    @Test func `an article that has expired is a warning`() throws {
        let found = try article("expires: 2026-05-15\n").findings(.expired)
        #expect(found.map(\.line) == [4])
        #expect(found.map(\.severity) == [.warning])
        #expect(try article("expires: 2026-05-16\n").places(.expired) == [])
    }

    @Test(arguments: [
        ("", "2026-05-02", []), ("", "2026-05-03", ["notices/move.md:6"]),
        ("end: 2026-05-01T05:00Z\n", "2026-05-03", []),
    ])
    func `maintenance that somebody forgot to end is found a day later`(
        extra: String, day: String, places: [String]
    ) throws {
        #expect(try maintenance(extra).places(.noticeNotEnded, on: day) == places)
    }

    @Test func `an incident that is resolved has an end`() throws {
        let text = """
            ---
            kind: incident
            title: Errors
            summary: Some pages fail.
            start: 2026-05-01T02:00Z
            ---
            Wait.

            ## 2026-05-01T03:00Z Resolved

            It works.
            """
        let folder = try Folder(["site.yaml": Sheet.site, "notices/a.md": text])
        #expect(try folder.places(.noticeNotEnded) == ["notices/a.md:9"])
    }
}
