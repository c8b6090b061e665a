import FoundationEssentials
import Handrail
import Web

/// A notice in a list: its title, its times, and its updates folded.
struct NoticeRow {
    let line: NoticeLine
    /// How long it took; nil while that is not known.
    let lasted: String?
    let rowSummary: String?
    /// `4 updates`; nil when there are none.
    let updateCount: String?
    let hasNoticeUpdates: Bool
    let updates: [NoticeEntry.Update]

    init(_ notice: Notice, now: Date) {
        line = NoticeLine(notice, at: now)
        lasted = notice.state(at: now) == .past ? notice.duration : nil
        rowSummary = notice.summary.ifAny
        updates = notice.updates.map { NoticeEntry.Update($0, now: now) }
        hasNoticeUpdates = !updates.isEmpty
        updateCount = updates.isEmpty ? nil : updates.count.counted("update")
    }
}

/// The notices that began in one month.
struct NoticeMonth {
    /// `November 2026`.
    let month: String
    /// The heading's id.
    let monthAnchor: String
    let rows: [NoticeRow]

    /// Notices by month, in the order they come in: latest start first.
    static func all(_ notices: [Notice], now: Date) -> [NoticeMonth] {
        var months: [(anchor: String, notices: [Notice])] = []
        for notice in notices {
            let anchor = String(notice.start.iso.prefix(7))
            if months.last?.anchor == anchor {
                months[months.count - 1].notices.append(notice)
            } else {
                months.append((anchor, [notice]))
            }
        }
        return months.map { month in
            NoticeMonth(
                month: name(of: month.notices[0].start), monthAnchor: "in-\(month.anchor)",
                rows: month.notices.map { NoticeRow($0, now: now) })
        }
    }

    private static func name(of time: Date) -> String {
        // A day of another year is said with its year: `1 November 2026`.
        Day(time).text(thisYear: 0).drop { $0 != " " }.dropFirst().description
    }
}
