public import Foundation
public import Handrail

extension Samples {
    /// A time of 24 November 2026 in UTC; hours from 24 on are on the days after.
    public static func time(_ hour: Int, _ minute: Int = 0) -> Date {
        Date(timeIntervalSince1970: 1_795_478_400 + Double(hour * 3_600 + minute * 60))
    }

    /// An incident on 502 that is known since 14:05 UTC.
    public static func incident(
        _ slug: String = "errors-502", title: String = "Many requests end with 502",
        codes: [String] = ["502"], start: Date = time(14, 5), expectedEnd: Date? = nil,
        end: Date? = nil, nextUpdate: Date? = nil, updates: [Notice.Update] = [update()]
    ) -> Notice {
        Notice(
            slug: slug, kind: .incident, title: title, summary: "Sending fails for some people.",
            codes: codes, start: start, expectedEnd: expectedEnd, end: end, nextUpdate: nextUpdate,
            updates: updates, prose: Prose(html: "<p>Copy your text.</p>\n"))
    }

    /// Maintenance that is planned from 02:00 to 04:00 UTC on 25 November and
    /// concerns every page.
    public static func maintenance(
        _ slug: String = "database-move", title: String = "The database moves",
        codes: [String] = [], start: Date = time(26), expectedEnd: Date? = time(28),
        end: Date? = nil, updates: [Notice.Update] = []
    ) -> Notice {
        Notice(
            slug: slug, kind: .maintenance, title: title, summary: "Signing in will fail.",
            codes: codes, start: start, expectedEnd: expectedEnd, end: end, updates: updates)
    }

    /// What was said at 14:30 UTC.
    public static func update(
        _ state: String = "Identified", at time: Date = time(14, 30),
        text: String = "A gateway refuses connections."
    ) -> Notice.Update {
        Notice.Update(at: time, state: state, html: "<p>\(text)</p>\n", text: text)
    }
}
