import FoundationEssentials
import HTTPServer
import Handrail
import Web

/// The inbox: reports in rows, filters above them, acts on many below.
struct InboxPage: Page {
    static let template = "inbox"

    let title: String
    let frame: PageFrame
    let formToken: String
    /// The filters as a form sends them back.
    let view: String
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let choices: [Choice]
    /// What narrows the list, with a link that takes it out.
    let narrowed: [Link]
    let isNarrowed: Bool
    let filters: InboxFilterForm
    let hasRows: Bool
    let rows: [InboxLine]
    let next: String?
    let agents: [String]
    let tags: [String]
    let hasSuggestions: Bool
    let suggestions: [OutageSuggestion]
    /// Those that reports can be linked to.
    let outages: [OutageChoice]

    init(
        _ visit: Visit, _ view: InboxView, _ rows: [InboxRow], _ counts: InboxCounts,
        _ agents: [Agent], tags: [ReportTag], in content: Content,
        outages: [Outage], _ trends: Trends, mistake: String?
    ) {
        title = mistake == nil ? "Reports" : "Error: Reports"
        frame = visit.frame(.reports, assets: ["inbox.css", "outages.css", "inbox.js"])
        formToken = visit.formToken
        self.view = String(view.fields.suffix.dropFirst())
        hasMistakes = mistake != nil
        mistakes = mistake.map { [MistakeLine(.init("acts", $0), target: "acts")] } ?? []
        choices = InboxPage.choices(view, counts, visit.agent)
        narrowed = view.fields.pairs.filter { InboxPage.narrowing.contains($0.name) }.map {
            Link(href: view.path(with: $0.name, nil), title: "\($0.name): \($0.value)")
        }
        isNarrowed = !narrowed.isEmpty
        filters = InboxFilterForm(view, agents, tags)
        let shown = rows.prefix(InboxView.size)
        hasRows = !shown.isEmpty
        self.rows = shown.map { InboxLine($0, in: content, now: visit.now) }
        next =
            rows.count > InboxView.size
            ? shown.last.map { view.path(with: "after", $0.place.text) } : nil
        self.agents = agents.filter { !$0.isDisabled }.map(\.name)
        self.tags = tags.map(\.text)
        suggestions = OutageSuggestion.all(trends, open: outages, now: visit.now)
        hasSuggestions = !suggestions.isEmpty
        self.outages = outages.map(OutageChoice.init)
    }

    private static let narrowing = [
        "code", "article", "tag", "since", "recording", "order",
    ]

    private static func choices(
        _ view: InboxView, _ counts: InboxCounts, _ agent: Agent
    ) -> [Choice] {
        func words(_ count: Int) -> String {
            count < InboxCounts.most ? count.grouped : "\(InboxCounts.most.grouped)+"
        }
        let all: [(String, [(String, String)])] = [
            ("To do (\(words(counts.atWork)))", []),
            ("Our turn (\(words(counts.awaitingTeam)))", [("turn", "team")]),
            ("Mine (\(words(counts.ofAgent)))", [("assignee", agent.name)]),
            ("Nobody’s (\(words(counts.ofNobody)))", [("assignee", "nobody")]),
            ("Snoozed", [("status", "snoozed")]), ("Solved", [("status", "solved")]),
            ("Closed", [("status", "closed")]), ("All", [("status", "all")]),
        ]
        let present = view.fields.pairs.filter { !narrowing.contains($0.name) }
        return all.map { title, fields in
            let isCurrent =
                present.count == fields.count
                && fields.allSatisfy { field in
                    present.contains { $0.name == field.0 && $0.value == field.1 }
                }
            return Choice(
                href: Paths.deskReports + Fields(fields).suffix, title: title,
                isCurrent: isCurrent)
        }
    }
}
