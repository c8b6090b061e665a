import FoundationEssentials
import Handrail
import Web

/// What is known right now, what is planned, and what was.
struct StatusPage: Page {
    static let template = "status"
    /// How far back the page itself goes; what is older has pages by year.
    private static let shownDays = 90.0

    let title = "Status"
    let frame: PageFrame
    let heading: String
    let lede: String
    /// What to do when nothing is known; nil when something is.
    let calm: Calm?
    let current: [NoticeEntry]
    let hasPlanned: Bool
    let planned: [NoticeRow]
    let trends: TrendOverview
    /// The past, latest month first.
    let months: [NoticeMonth]
    let isPastEmpty: Bool
    let hasYears: Bool
    let years: [Choice]
    let feedPath = Paths.statusFeed
    let calendarPath = Paths.statusCalendar

    /// What to do instead of waiting for a notice.
    struct Calm {
        let reportPath: String
        let product: String
        let productStatus: String?
    }

    init(_ content: Content, _ trends: Trends, now: Date) {
        let settings = content.settings
        let goingOn = content.announcedNotices(at: now).filter { $0.isGoingOn(at: now) }
        let upcoming = content.notices.filter { $0.state(at: now) == .upcoming }
        let earliest = now.addingTimeInterval(-86_400 * StatusPage.shownDays)
        let past = content.notices.filter {
            $0.state(at: now) == .past && ($0.end ?? $0.start) >= earliest
        }
        frame = .status(
            "What \(settings.name) knows of incidents and maintenance right now.",
            at: Paths.status)
        heading = StatusPage.heading(goingOn)
        lede = StatusPage.lede(goingOn, upcoming)
        calm =
            goingOn.isEmpty
            ? Calm(
                reportPath: Paths.report, product: settings.product,
                productStatus: settings.statusPage.ifAny) : nil
        current = goingOn.map { NoticeEntry($0, in: content, now: now) }
        planned = upcoming.reversed().map { NoticeRow($0, now: now) }
        hasPlanned = !planned.isEmpty
        self.trends = TrendOverview(trends, in: content, now: now)
        months = NoticeMonth.all(past, now: now)
        isPastEmpty = months.isEmpty
        years = content.noticeYears.map {
            Choice(href: Paths.statusHistory($0), title: String($0), isCurrent: false)
        }
        hasYears = !years.isEmpty
    }

    private static func heading(_ goingOn: [Notice]) -> String {
        let counts = [
            (goingOn.filter { $0.kind == .incident }.count, "incident"),
            (goingOn.filter { $0.kind == .maintenance }.count, "maintenance window"),
        ]
        let known = counts.filter { $0.0 > 0 }.map { $0.0.counted($0.1) }
        return known.isEmpty ? "Nothing known right now" : "\(known.listed) right now"
    }

    private static func lede(_ goingOn: [Notice], _ upcoming: [Notice]) -> String {
        guard goingOn.isEmpty else {
            return "What we know, and when we will know more. You need not report it again."
        }
        let next = upcoming.isEmpty ? "and no maintenance is planned" : "maintenance is planned"
        return "No incident is known to us, \(next)."
    }
}

extension PageFrame {
    /// The frame of a page about notices.
    static func status(_ summary: String?, at path: String?) -> PageFrame {
        PageFrame(
            summary: summary, canonicalPath: path, assets: ["status.css", "chart.css"],
            banners: .none,
            alternates: [
                Alternate("application/atom+xml", "Status", at: Paths.statusFeed),
                Alternate("text/calendar", "Maintenance", at: Paths.statusCalendar),
            ])
    }
}
