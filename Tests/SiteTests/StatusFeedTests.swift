import Foundation
import Handrail
import TestSupport
import Testing

struct StatusFeedTests {
    @Test func `the feed has an entry a notice, what changed last first`() throws {
        let update = Notice.Update(
            at: Samples.time(14, 30), state: "Identified",
            html: "<p>See <a href=\"/codes/502\">502</a>, <a href=\"//b.example\">b</a>.</p>\n",
            text: "See 502, b.")
        let later = Samples.update("Known", at: Samples.time(14, 35))
        let answer = try visit([
            Samples.incident(updates: [update]), Samples.maintenance(updates: [later]),
        ]).get("/status.atom")

        #expect(answer.header("Content-Type") == "application/atom+xml; charset=utf-8")
        #expect(answer.header("Cache-Control")?.hasPrefix("public") == true)
        let feed = answer.text
        #expect(feed.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns="))
        #expect(
            feed.between("<id>", "</id>") == [
                "https://help.acme.example/status",
                "https://help.acme.example/status/database-move",
                "https://help.acme.example/status/errors-502",
            ])
        #expect(
            feed.between("<updated>", "</updated>") == [
                "2026-11-24T14:35:00Z", "2026-11-24T14:35:00Z", "2026-11-24T14:30:00Z",
            ])
        #expect(
            feed.contains(
                #"<link rel="self" type="application/atom+xml" href="https://help.acme.example/status.atom"/>"#
            ))
        #expect(feed.contains("<title>Incident: Many requests end with 502</title>"))
        let content = Answer.decoded(feed.between("<content type=\"html\">", "</content>")[1])
        #expect(content.contains(#"<a href="https://help.acme.example/codes/502">502</a>"#))
        #expect(content.contains(#"<a href="//b.example">"#))
        #expect(content.contains("<h3>Identified, 2026-11-24 14:30 UTC</h3>"))
    }

    @Test func `a feed without notices is a feed`() throws {
        let feed = try visit([]).get("/status.atom").text
        #expect(feed.contains("<updated>1970-01-01T00:00:00Z</updated>"))
        #expect(!feed.contains("<entry>"))
    }

    @Test func `the calendar has an event a maintenance window`() throws {
        let visit = try visit([
            Samples.incident(),
            Samples.maintenance(title: "Move; to A, then B\\C", updates: [Samples.update()]),
        ])
        let answer = visit.get("/status.ics")

        #expect(answer.header("Content-Type") == "text/calendar; charset=utf-8")
        let lines = answer.text.replacing("\r\n ", with: "").split(separator: "\r\n").map(
            String.init)
        #expect(lines.first == "BEGIN:VCALENDAR")
        #expect(lines.last == "END:VCALENDAR")
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 1)
        for line in [
            "VERSION:2.0", "UID:database-move@help.acme.example", "DTSTAMP:20261124T143000Z",
            "LAST-MODIFIED:20261124T143000Z", "SEQUENCE:1", "DTSTART:20261125T020000Z",
            "DTEND:20261125T040000Z", #"SUMMARY:Move\; to A\, then B\\C"#,
            #"DESCRIPTION:Signing in will fail.\n\nIdentified: A gateway refuses connections."#,
            "URL:https://help.acme.example/status/database-move",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
    }

    @Test func `the status page names both, for people and for programs`() throws {
        let page = try visit([]).get("/status")
        #expect(
            page.text.contains(
                #"<link rel="alternate" type="application/atom+xml" title="Status" href="/status.atom">"#
            ))
        #expect(
            page.text.contains(
                #"<link rel="alternate" type="text/calendar" title="Maintenance" href="/status.ics">"#
            ))
        #expect(page.text.contains(#"<a href="/status.atom">Atom feed</a>"#))
        #expect(page.text.contains(#"<a href="/status.ics">maintenance calendar</a>"#))
    }
}
