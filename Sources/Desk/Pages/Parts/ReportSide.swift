import FoundationEssentials
import Handrail
import Web

/// What stands beside a report: whose it is, its tags, and what can be done with it.
struct ReportSide {
    let people: [Option]
    let statuses: [Option]
    let hasTags: Bool
    let tags: [String]
    let snoozed: Moment?
    let answered: Moment?
    let article: Link?
    let code: Chip?
    let sameCode: String?
    /// The outage that it belongs to; nil for none.
    let outage: Link?
    let hasOutages: Bool
    /// Those that it can be linked to.
    let outages: [OutageChoice]
    let hasDone: Bool
    let done: [Done]

    /// Something that was done to it.
    struct Done {
        let doneAt: Moment
        let actor: String
        let action: String
        let detail: String
    }

    init(_ story: ReportStory, in content: Content, now: Date) {
        let triage = story.triage
        let report = story.filed.report
        people = Option.people(story.agents, chosen: triage.assigneeID)
        statuses = Option.statuses(chosen: story.filed.status)
        tags = triage.tags.map(\.text)
        hasTags = !tags.isEmpty
        snoozed = triage.snoozedUntil.map { Moment($0, now: now) }
        answered = triage.answeredAt.map { Moment($0, now: now) }
        article = content.article(slug: report.article).map { Link($0) }
        let known = content.code(report.code)
        code = known.map { Chip($0) }
        sameCode = known.map { Paths.deskReports(code: $0.code) }
        outage = triage.outage.map { text in
            let known = story.outages.first { $0.reference.description == text }
            return Link(
                href: Paths.outage(OutageReference(stored: text)),
                title: known.map { "\(text): \($0.title)" } ?? text)
        }
        outages = story.outages.map(OutageChoice.init)
        hasOutages = !outages.isEmpty
        done = story.done.map {
            Done(
                doneAt: Moment($0.at, now: now), actor: $0.actor, action: $0.action.name,
                detail: $0.detail)
        }
        hasDone = !done.isEmpty
    }
}
