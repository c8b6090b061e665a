import HTTPServer
import Handrail
import Web

/// What the inbox shows, as its address says it: `?status=&code=&article=&assignee=&tag=
/// &since=&turn=&recording=&order=&after=`. What makes no sense is left out.
struct InboxView {
    /// How many reports a page shows.
    static let size = 50

    let filter: InboxFilter
    let order: InboxOrder
    let place: InboxPlace?
    /// What was asked for, `after` left out.
    let fields: Fields

    init(_ query: Fields, agents: [Agent]) {
        fields = Fields(
            query.pairs.filter { InboxView.names.contains($0.name) && !$0.value.isEmpty }
                .map { ($0.name, $0.value) })
        var filter = InboxFilter(status: InboxView.status(fields["status"]))
        filter.code = fields["code"]?.trimmed
        filter.article = fields["article"]
        filter.assignee = InboxView.assignee(fields["assignee"], agents)
        filter.tag = fields["tag"].flatMap(ReportTag.init)
        filter.since = fields["since"].flatMap { Day($0) }
        filter.turn = fields["turn"].flatMap(ReportTriage.Turn.init)
        filter.hasRecording = fields["recording"] == "yes"
        self.filter = filter
        order = fields["order"].flatMap(InboxOrder.init) ?? .latest
        place = query["after"].flatMap { InboxPlace($0) }
    }

    /// The same with one thing changed; nil takes it out.
    func path(with name: String, _ value: String?) -> String {
        let others = fields.pairs.filter { $0.name != name }.map { ($0.name, $0.value) }
        return Paths.deskReports + Fields(others + (value.map { [(name, $0)] } ?? [])).suffix
    }

    private static let names = [
        "status", "code", "article", "assignee", "tag", "since", "turn", "recording", "order",
    ]

    private static func status(_ text: String?) -> InboxFilter.StatusChoice {
        switch text {
        case "all": .all
        case "snoozed": .snoozed
        case let text?: ReportStatus(rawValue: text).map { .one($0) } ?? .atWork
        case nil: .atWork
        }
    }

    private static func assignee(_ text: String?, _ agents: [Agent]) -> InboxFilter.Assignee? {
        guard let text else { return nil }
        if text == "nobody" { return .nobody }
        return agents.first { $0.name.lowercased() == text.lowercased() }.map { .agent($0.id) }
    }
}
