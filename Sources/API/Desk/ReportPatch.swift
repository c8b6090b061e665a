import FoundationEssentials
import Handrail

/// What is to change about a report: fields that are left out stay as they are.
struct ReportPatch {
    /// In the order in which they are carried out: a new status brings a report back that
    /// was put off, so putting off comes last.
    let changes: [ReportChange]

    static let schema = Schema.request(
        "ReportPatch", [:],
        optional: [
            "status": .choice(of: ReportStatus.self),
            "assignee": Schema.text.orNull.told("A name of the desk; null for nobody."),
            "tags": .object(
                [:],
                optional: [
                    "add": .list(.text(.tag), upTo: 20), "remove": .list(.text(.tag), upTo: 20),
                ], isOpen: false),
            "snoozedUntil": Schema.time.orNull.told(
                "Puts it off, for a year at most; null brings it back."),
        ])

    /// The longest time that a report is put off.
    private static let longest: Double = 366 * 86_400

    /// Throws for a name that nobody has, and for a time that has passed.
    init(_ body: JSONBody, agents: [Agent], now: Date) throws(Unusable) {
        var mistakes: [ReportDraft.Mistake] = []
        var changes: [ReportChange] = []
        if let status = body.value["status"]?.text.flatMap(ReportStatus.init) {
            changes.append(.status(status))
        }
        if let name = body.value["assignee"] {
            let agent = name.text.flatMap { name in
                agents.first { $0.name.lowercased() == name.lowercased() && !$0.isDisabled }
            }
            changes.append(.assign(agent?.id))
            if agent == nil, name != .null {
                mistakes.append(
                    .init("assignee", "Name somebody whom GET /api/v1/desk/agents lists"))
            }
        }
        let tags = body.value["tags"]
        changes += ReportPatch.tags(tags?["add"]).map { .addTag($0) }
        changes += ReportPatch.tags(tags?["remove"]).map { .removeTag($0) }
        if let time = body.value["snoozedUntil"] {
            let until = time.text.flatMap(Date.init(rfc3339:))
            changes.append(.snooze(until: until))
            let wait = until.map { $0.timeIntervalSince(now) } ?? 1
            if !(0...ReportPatch.longest).contains(wait) {
                mistakes.append(.init("snoozedUntil", "Send a time within a year from now"))
            }
        }
        guard mistakes.isEmpty else { throw JSONBody.mistaken(mistakes) }
        self.changes = changes
    }

    private static func tags(_ list: JSONValue?) -> [ReportTag] {
        list?.values.compactMap { $0.text.flatMap(ReportTag.init) } ?? []
    }
}
