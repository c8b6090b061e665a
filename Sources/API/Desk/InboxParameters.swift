import HTTPServer
import Handrail

/// The inbox's filters as parameters.
enum InboxParameters {
    /// Where reports may stand, beside a status of their own.
    private enum Standing: String, CaseIterable {
        case all, work, snoozed
    }

    static let all: [Parameter] = [
        .query(
            "q", .text(words),
            "Those with these words, in what was sent or said since: quoted ones next to each other, “word*” for a beginning, “-word” for none"
        ),
        .query(
            "status",
            .text(.choice(of: ReportStatus.self, and: Standing.allCases.map(\.rawValue))),
            "Where they stand; all unless said. “work” is what there is to do, “snoozed” what is put off"
        ),
        .query("turn", .choice(of: ReportTriage.Turn.self), "Whose turn it is"),
        .query("code", .text, "Those of a code"),
        .query("article", .text, "Those who followed an article, by its slug"),
        .query("assignee", .text, "Those of somebody, by name, or of “nobody”"),
        .query("tag", .text(.tag), "Those with a tag"),
        .query("since", .text(.day), "Those that came on a day or later, in UTC"),
        .query("recording", .text(recording), "Those with a recording"),
        .query("order", .choice(of: InboxOrder.self), "By when something was last said or done"),
    ]

    private static let words = TextShape(
        shortest: 1, longest: ReportWords.longest, example: "gateway -chrome",
        words: "a word to look for, in \(ReportWords.longest) characters at most",
        isReadable: { ReportWords($0) != nil })
    private static let recording = TextShape(choices: ["yes"], words: "“yes”")
    static let place = TextShape(
        pattern: #"^\d+-\d+$"#, words: "what “next” of an earlier page says",
        isReadable: { InboxPlace($0) != nil })

    /// The filter that a query asks for; throws for a name that nobody has.
    static func filter(_ query: Fields, agents: [Agent]) throws(Unusable) -> InboxFilter {
        var filter = InboxFilter(status: status(query["status"]))
        filter.words = query["q"].flatMap { ReportWords($0) }
        filter.code = query["code"]
        filter.article = query["article"]
        filter.assignee = try assignee(query["assignee"], agents)
        filter.tag = query["tag"].flatMap(ReportTag.init)
        filter.since = query["since"].flatMap { Day($0) }
        filter.turn = query["turn"].flatMap(ReportTriage.Turn.init)
        filter.hasRecording = query["recording"] != nil
        return filter
    }

    private static func status(_ text: String?) -> InboxFilter.StatusChoice {
        if let status = text.flatMap(ReportStatus.init) { return .one(status) }
        return switch text.flatMap(Standing.init) {
        case .work: .atWork
        case .snoozed: .snoozed
        case .all, nil: .all
        }
    }

    private static func assignee(
        _ name: String?, _ agents: [Agent]
    ) throws(Unusable) -> InboxFilter.Assignee? {
        guard let name else { return nil }
        if name == "nobody" { return .nobody }
        guard let agent = agents.first(where: { $0.name.lowercased() == name.lowercased() }) else {
            throw Unusable(
                status: .badRequest, title: "A parameter cannot be used",
                detail: "“assignee” is a name that GET /api/v1/desk/agents lists, or “nobody”.")
        }
        return .agent(agent.id)
    }
}
