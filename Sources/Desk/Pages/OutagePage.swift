import FoundationEssentials
import Handrail
import Web

/// One outage: its notice, its reports, and what can be said to all of them.
struct OutagePage: Page {
    static let template = "outage"
    /// How many reports a page lists.
    static let size = 50

    let title: String
    let frame: PageFrame
    let formToken: String
    let path: String
    let line: OutageLine
    let noticePath: String
    let expectedEnd: Moment?
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let updates: [Said]
    let hasReplies: Bool
    let replies: [Said]
    /// `12 reports have`; nil when all replies have arrived.
    let waiting: String?
    let hasReports: Bool
    let reports: [Line]
    /// The page of earlier ones.
    let next: String?
    /// Nil when it is closed.
    let forms: OutageForms?

    /// Something that was said, in public or to the reporters.
    struct Said {
        let heading: String
        let saidAt: Moment
        /// Safe HTML; nil for what is plain text or was said without words.
        let html: String?
        let plain: String?
    }

    /// A report of the outage.
    struct Line {
        let reportReference: String
        let reportPath: String
        let summary: String
        let tag: StatusTag
        let received: Moment
    }

    init(
        _ visit: Visit, _ story: OutageStory, _ reports: [LinkedReport], _ forms: OutageForms?
    ) {
        let outage = story.outage
        let now = visit.now
        title =
            (forms?.mistakes.isEmpty == false ? "Error: " : "")
            + "\(outage.reference): \(outage.title)"
        frame = visit.frame(.outages, assets: ["desk-report.css", "outages.css"])
        formToken = visit.formToken
        let path = Paths.outage(outage.reference)
        self.path = path
        line = OutageLine(outage, now: now)
        noticePath = Paths.notice(outage.reference.slug)
        expectedEnd = outage.isOpen ? outage.expectedEnd.map { Moment($0, now: now) } : nil
        mistakes = forms?.mistakes.map { MistakeLine($0, target: $0.field) } ?? []
        hasMistakes = !mistakes.isEmpty
        updates = story.updates.map { Said($0, now: now) }
        replies = story.replies.map { Said($0, now: now) }
        hasReplies = !replies.isEmpty
        waiting =
            story.waitingCount == 0
            ? nil : story.waitingCount.counted("report has", "reports have")
        let shown = reports.prefix(OutagePage.size)
        self.reports = shown.map { Line($0.report, now: now) }
        hasReports = !shown.isEmpty
        next = reports.count > shown.count ? shown.last.map { "\(path)?after=\($0.place)" } : nil
        self.forms = forms
    }
}

extension OutagePage.Said {
    fileprivate init(_ update: OutageUpdate, now: Date) {
        heading = "\(update.stage.label), by \(update.author)"
        saidAt = Moment(update.at, now: now)
        html = PublicWords(update.words).html.ifAny
        plain = nil
    }

    fileprivate init(_ reply: OutageReply, now: Date) {
        heading = reply.closes ? "\(reply.author) closed the reports" : "\(reply.author) wrote"
        saidAt = Moment(reply.at, now: now)
        html = nil
        plain = reply.text.ifAny
    }
}

extension OutagePage.Line {
    fileprivate init(_ filed: FiledReport, now: Date) {
        reportReference = filed.reference.description
        reportPath = Paths.deskReport(filed.reference)
        summary = filed.report.summary.ifAny ?? "Without a summary"
        tag = StatusTag(filed.status)
        received = Moment(filed.createdAt, now: now)
    }
}
