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
    /// The filters, and the page of the list, as a form sends them back.
    let view: String
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let choices: [Choice]
    /// What narrows the list, with a link that takes it out.
    let narrowed: [Link]
    let isNarrowed: Bool
    let filters: InboxFilterForm
    let saved: SavedViews
    let hasRows: Bool
    let rows: [InboxLine]
    let next: String?
    let people: [Option]
    let statuses: [Option]
    let tags: [String]
    /// The tag that was typed and could not be used; empty for none.
    let typedTag: String
    let hasSuggestions: Bool
    let suggestions: [OutageSuggestion]
    /// Those that reports can be linked to.
    let outages: [OutageChoice]

    init(
        _ visit: Visit, _ view: InboxView, _ list: InboxList, _ counts: InboxCounts,
        _ agents: [Agent], tags: [ReportTag], saved: [SavedView], in content: Content,
        outages: [Outage], _ trends: Trends, mistakes: [ReportDraft.Mistake]
    ) {
        title = mistakes.isEmpty ? "Reports" : "Error: Reports"
        frame = visit.frame(
            .reports, assets: ["inbox.css", "outages.css", "desk-keys.js", "inbox.js"])
        formToken = visit.formToken
        self.view = String(view.address.suffix.dropFirst())
        hasMistakes = !mistakes.isEmpty
        self.mistakes = mistakes.map {
            MistakeLine($0, target: InboxFilterForm.target(of: $0.field))
        }
        choices = InboxPage.choices(view, counts, visit.agent)
        narrowed = view.fields.pairs.filter { InboxPage.narrowing.contains($0.name) }.map {
            Link(
                href: view.path(with: $0.name, nil),
                title: $0.name == "q" ? "“\($0.value)”" : "\($0.name): \($0.value)")
        }
        isNarrowed = !narrowed.isEmpty
        filters = InboxFilterForm(view)
        self.saved = SavedViews(saved, shown: view, of: visit.agent.id)
        let shown = list.rows.prefix(InboxView.size)
        hasRows = !shown.isEmpty
        rows = shown.map { InboxLine($0, in: list, content, now: visit.now) }
        next =
            list.rows.count > InboxView.size
            ? shown.last.map { view.path(with: "after", $0.place.text) } : nil
        people = Option.people(agents)
        statuses = Option.statuses(chosen: .open)
        self.tags = tags.map(\.text)
        typedTag = list.typedTag
        suggestions = OutageSuggestion.all(trends, open: outages, now: visit.now)
        hasSuggestions = !suggestions.isEmpty
        self.outages = outages.map(OutageChoice.init)
    }

    private static let narrowing = [
        "q", "code", "article", "tag", "since", "recording", "order",
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
