import FoundationEssentials
import Handrail
import Web

/// The notices that began in one year.
struct StatusHistoryPage: Page {
    static let template = "status-history"

    let title: String
    let frame: PageFrame
    let crumbs = [Link.home, .status]
    let months: [NoticeMonth]
    let years: [Choice]

    init(_ year: Int, in content: Content, now: Date) {
        title = "Status in \(year)"
        frame = .status(
            "Incidents and maintenance of \(content.settings.name) in \(year).",
            at: Paths.statusHistory(year))
        months = NoticeMonth.all(content.notices.filter { $0.year == year }, now: now)
        years = content.noticeYears.map {
            Choice(href: Paths.statusHistory($0), title: String($0), isCurrent: $0 == year)
        }
    }
}

extension Content {
    /// The years in which notices began, latest first.
    var noticeYears: [Int] { Set(notices.map(\.year)).sorted(by: >) }
}

extension Notice {
    /// The year in which it begins, in UTC.
    fileprivate var year: Int { Day(start).year }
}

extension Link {
    static let status = Link(href: Paths.status, title: "Status")
}
