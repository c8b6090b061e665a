package import HTTPServer
package import Handrail

/// What the inbox shows, as its address says it: `?q=&status=&code=&article=&assignee=&tag=
/// &since=&turn=&recording=&order=&after=`.
package struct InboxView {
    /// How many reports a page shows.
    package static let size = 50

    package let filter: InboxFilter
    package let order: InboxOrder
    package let place: InboxPlace?
    /// What was asked for, `after` left out.
    package let fields: Fields
    /// What of it makes no sense, each as what to do instead.
    package let mistakes: [ReportDraft.Mistake]

    package init(_ query: Fields, agents: [Agent]) {
        var reading = Reading(query)
        fields = reading.fields
        var filter = InboxFilter()
        filter.words = reading.value(
            "q", "Enter a word to look for, \(ReportWords.longest) characters at most",
            ReportWords.init)
        filter.status =
            reading.value("status", "Choose a status of the list", InboxView.status) ?? .atWork
        filter.code = fields["code"]?.trimmed
        filter.article = fields["article"]
        filter.assignee = reading.value(
            "assignee", "Nobody at the desk has this name: use another, or “nobody”"
        ) { InboxView.assignee($0, agents) }
        filter.tag = reading.value(
            "tag", "Enter a tag of up to 40 letters, digits and hyphens", ReportTag.init)
        filter.since = reading.value("since", "Enter a day as 2026-05-31") { Day($0) }
        filter.turn = reading.value(
            "turn", "Whose turn is “team”, “visitor” or “nobody”", ReportTriage.Turn.init)
        filter.hasRecording =
            reading.value("recording", "“recording” is “yes”, or left out") {
                $0 == "yes" ? true : nil
            } ?? false
        self.filter = filter
        order =
            reading.value("order", "The order is “latest” or “oldest”", InboxOrder.init)
            ?? .latest
        place = reading.value(
            "after", "The address of this page was cut: begin at the first page"
        ) { InboxPlace($0) }
        mistakes = reading.mistakes
    }

    /// What was asked for, the place in the list included.
    package var address: Fields {
        var address = fields
        if let place { address.append("after", place.text) }
        return address
    }

    /// The same with one thing changed; nil takes it out.
    package func path(with name: String, _ value: String?) -> String {
        let others = fields.pairs.filter { $0.name != name }.map { ($0.name, $0.value) }
        return Paths.deskReports + Fields(others + (value.map { [(name, $0)] } ?? [])).suffix
    }

    /// The fields of a query, and what was wrong with them.
    private struct Reading {
        static let names = [
            "q", "status", "code", "article", "assignee", "tag", "since", "turn", "recording",
            "order",
        ]

        let fields: Fields
        private let query: Fields
        private(set) var mistakes: [ReportDraft.Mistake] = []

        init(_ query: Fields) {
            self.query = query
            fields = Fields(
                query.pairs.filter { Reading.names.contains($0.name) && !$0.value.isEmpty }
                    .map { ($0.name, $0.value) })
        }

        /// What a field says; nil when it is left out, or says nothing that is known, which
        /// is a mistake.
        mutating func value<Value>(
            _ name: String, _ mistake: String, _ parse: (String) -> Value?
        ) -> Value? {
            guard let text = query[name], !text.isEmpty else { return nil }
            guard let value = parse(text) else {
                mistakes.append(.init(name, mistake))
                return nil
            }
            return value
        }
    }

    private static func status(_ text: String) -> InboxFilter.StatusChoice? {
        switch text {
        case "all": .all
        case "snoozed": .snoozed
        default: ReportStatus(rawValue: text).map { .one($0) }
        }
    }

    private static func assignee(_ text: String, _ agents: [Agent]) -> InboxFilter.Assignee? {
        if text == "nobody" { return .nobody }
        return agents.first { $0.name.lowercased() == text.lowercased() }.map { .agent($0.id) }
    }
}
