import FoundationEssentials
import Handrail
import Web

/// The maintenance windows as events of a calendar (iCalendar, RFC 5545).
struct MaintenanceCalendar {
    private static let mostEvents = 100

    private let name: String
    private let notices: [Notice]
    private let url: (String) -> String

    /// `url` gives the whole address of a path.
    init(_ content: Content, url: @escaping (String) -> String) {
        name = "\(content.settings.name): maintenance"
        notices = Array(
            content.notices.filter { $0.kind == .maintenance }.prefix(
                MaintenanceCalendar.mostEvents))
        self.url = url
    }

    /// Lines that end with CRLF.
    var text: String { lines.map(\.folded).joined() }

    private var lines: [CalendarLine] {
        [
            CalendarLine("BEGIN", "VCALENDAR"), CalendarLine("VERSION", "2.0"),
            CalendarLine("PRODID", "-//Handrail//Status//EN"),
            CalendarLine("CALSCALE", "GREGORIAN"), CalendarLine("NAME", text: name),
            CalendarLine("X-WR-CALNAME", text: name),
            CalendarLine("REFRESH-INTERVAL;VALUE=DURATION", "PT1H"),
            CalendarLine("SOURCE;VALUE=URI", url(Paths.statusCalendar)),
        ] + notices.flatMap(event) + [CalendarLine("END", "VCALENDAR")]
    }

    /// One more update is the event's next revision.
    private func event(_ notice: Notice) -> [CalendarLine] {
        let page = url(Paths.notice(notice.slug))
        let said = [notice.summary] + notice.updates.prefix(1).map { "\($0.state): \($0.text)" }
        let changed = CalendarLine.utc(notice.changedAt)
        return [
            CalendarLine("BEGIN", "VEVENT"),
            CalendarLine("UID", text: "\(notice.slug)@\(host)"),
            CalendarLine("DTSTAMP", changed), CalendarLine("LAST-MODIFIED", changed),
            CalendarLine("SEQUENCE", String(notice.updates.count)),
            CalendarLine("DTSTART", CalendarLine.utc(notice.start)),
        ] + (notice.knownEnd.map { [CalendarLine("DTEND", CalendarLine.utc($0))] } ?? []) + [
            CalendarLine("SUMMARY", text: notice.title),
            CalendarLine(
                "DESCRIPTION", text: said.filter { !$0.isEmpty }.joined(separator: "\n\n")),
            CalendarLine("URL", page), CalendarLine("CATEGORIES", "MAINTENANCE"),
            CalendarLine("TRANSP", "TRANSPARENT"), CalendarLine("END", "VEVENT"),
        ]
    }

    /// Where the site is: what makes an event's name unlike those of other sites.
    private var host: String {
        let afterScheme = url("/").split(separator: "/", omittingEmptySubsequences: true)
        return afterScheme.count > 1 ? String(afterScheme[1]) : "handrail"
    }
}
