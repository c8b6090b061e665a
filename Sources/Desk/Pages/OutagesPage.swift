import FoundationEssentials
import Handrail
import Web

/// The outages: those that are open, what may be one, those that were closed.
struct OutagesPage: Page {
    static let template = "outages"
    /// How many closed ones are listed.
    static let size = 50

    let title = "Outages"
    let frame: PageFrame
    let hasSuggestions: Bool
    let suggestions: [OutageSuggestion]
    let hasOpen: Bool
    let open: [OutageLine]
    let hasClosed: Bool
    let closed: [OutageLine]

    init(_ visit: Visit, open: [Outage], closed: [Outage], _ trends: Trends) {
        frame = visit.frame(.outages, assets: ["outages.css"])
        suggestions = OutageSuggestion.all(trends, open: open, now: visit.now)
        hasSuggestions = !suggestions.isEmpty
        self.open = open.map { OutageLine($0, now: visit.now) }
        hasOpen = !open.isEmpty
        self.closed = closed.map { OutageLine($0, now: visit.now) }
        hasClosed = !closed.isEmpty
    }
}

/// An outage as a row.
struct OutageLine {
    let outageReference: String
    let outagePath: String
    let outageTitle: String
    /// Nil when it is about no single code.
    let outageCode: String?
    /// `150 reports`.
    let reports: String
    let since: Moment
    /// Nil while it is open.
    let until: Moment?

    init(_ outage: Outage, now: Date) {
        outageReference = outage.reference.description
        outagePath = Paths.outage(outage.reference)
        outageTitle = outage.title
        outageCode = outage.code.ifAny
        reports = outage.reportCount.counted("report")
        since = Moment(outage.startedAt, now: now)
        until = outage.closedAt.map { Moment($0, now: now) }
    }
}
