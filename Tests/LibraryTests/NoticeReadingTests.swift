import Foundation
import Handrail
import Testing

@testable import Library

struct NoticeReadingTests {
    private static let codes = ["codes/502.md": Sheet.code()]

    private func library(_ text: String, at path: String = "notices/slow.md") throws -> Library {
        try Folder(
            ["site.yaml": Sheet.site, path: text].merging(NoticeReadingTests.codes) { $1 }
        ).library()
    }

    @Test func `a notice has every field of its file`() throws {
        let library = try library(
            """
            ---
            kind: incident
            title: Sending fails
            summary: Some people get a 502.
            codes: [502]
            start: 2026-11-24T14:05+01:00
            expectedEnd: 2026-11-24T16:00Z
            nextUpdate: 2026-11-24 15:00 UTC
            ---
            Copy your text, see [502](/codes/502).

            ## 2026-11-24T13:40Z Identified the cause

            A *gateway* refuses.

            - One
            - Two

            ## 2026-11-24T13:10Z Investigating

            We look into it.
            """)
        #expect(library.findings.isEmpty)
        let notice = try #require(library.content.notice(slug: "slow"))
        #expect(notice.kind == .incident)
        #expect(notice.title == "Sending fails")
        #expect(notice.summary == "Some people get a 502.")
        #expect(notice.codes == ["502"])
        #expect(notice.start.formatted(.iso8601) == "2026-11-24T13:05:00Z")
        #expect(notice.expectedEnd?.formatted(.iso8601) == "2026-11-24T16:00:00Z")
        #expect(notice.nextUpdate?.formatted(.iso8601) == "2026-11-24T15:00:00Z")
        #expect(notice.end == nil)
        #expect(notice.prose.html.contains(#"<a href="/codes/502">502</a>"#))
        #expect(!notice.prose.html.contains("gateway"))
        #expect(notice.updates.map(\.state) == ["Identified the cause", "Investigating"])
        #expect(notice.updates.first?.at.formatted(.iso8601) == "2026-11-24T13:40:00Z")
        #expect(notice.updates.first?.html.contains("<em>gateway</em> refuses") == true)
        #expect(notice.updates.first?.html.contains("<li>Two</li>") == true)
        #expect(notice.updates.last?.text == "We look into it.")
    }

    @Test func `maintenance needs no update`() throws {
        let library = try library(
            "---\nkind: maintenance\ntitle: Move\nsummary: Short.\nstart: 2026-11-25T02:00Z\nend: 2026-11-25T04:00Z\n---\n"
        )
        #expect(library.findings.isEmpty)
        #expect(library.content.notices.map(\.kind) == [.maintenance])
    }

    @Test func `articles may link to the status page and to a notice`() throws {
        let files = [
            "site.yaml": Sheet.site,
            "notices/move.md":
                "---\nkind: maintenance\ntitle: Move\nsummary: Short.\nstart: 2026-11-25T02:00Z\nend: 2026-11-25T04:00Z\n---\n",
            "fix/a.md": Sheet.article(body: "[a](/status), [b](/status/move), [c](/status/none)\n"),
        ]
        #expect(
            try Folder(files).library().findings.map(\.message)
                == ["there is no such page: /status/none"])
    }

    @Test func `a mistake in one key leaves the notice on the site`() throws {
        let library = try library(
            "---\nkind: incidnt\ntitle: Down\nstart: 2026-11-24T14:05Z\nend: soon\ncodes: [999]\n---\n## 2026-11-24T14:06Z Investigating\n"
        )
        let notice = try #require(library.content.notice(slug: "slow"))
        #expect(notice.kind == .incident)
        #expect(notice.end == nil)
        #expect(library.findings.count == 4)
    }

    @Test(arguments: [
        ("2026-11-24T14:05Z", 0.0), ("2026-11-24 14:05Z", 0), ("2026-11-24 14:05 UTC", 0),
        ("2026-11-24T14:05:30Z", 30), ("2026-11-24T15:05+01:00", 0),
        ("2026-11-24T19:50+05:45", 0), ("2026-11-24T04:05-10:00", 0),
        ("2026-11-25T00:05+10:00", 0),
    ])
    func `a time may be written in several ways`(text: String, seconds: Double) {
        let time = Date(timeIntervalSince1970: 1_795_529_100 + seconds)
        #expect(WrittenTime(text).reading == .time(time))
        #expect(WrittenTime(text + "  What it is").rest == "What it is")
    }

    @Test(arguments: [
        "2026-11-24T24:00Z", "2026-11-24T14:60Z", "2026-11-24T14:05:60Z", "2026-02-29T14:05Z",
        "2026-11-24T14:05+15:00", "2026-11-24T14:05+01", "2026-11-24T14:05z", "14:05Z",
        "24.11.2026 14:05 UTC", "2026-11-24T14:05Zulu", "２０２６-11-24T14:05Z", "", "soon",
    ])
    func `what names no time is none`(text: String) {
        #expect(WrittenTime(text).reading == .none)
    }

    @Test func `a time without a zone is told from none`() {
        #expect(WrittenTime("2026-11-24T14:05").reading == .withoutZone)
        #expect(WrittenTime("2026-11-24 14:05 Identified").reading == .withoutZone)
    }
}
