import Handrail
import Web

/// The audit log, a page of it.
struct AuditPage: Page {
    static let template = "audit"
    /// How many entries a page shows.
    static let size = 100

    let title = "What was done"
    let frame: PageFrame
    let settings: [Choice]
    let subject: String
    let hasEntries: Bool
    let entries: [Entry]
    /// The page of earlier ones.
    let earlier: String?

    struct Entry {
        let at: Moment
        let actor: String
        let way: String
        let action: String
        let entrySubject: String
        let detail: String
    }

    init(_ visit: Visit, _ entries: [AuditEntry], subject: String) {
        frame = visit.frame(.settings)
        settings = SettingsNav.choices(at: Paths.deskAudit)
        self.subject = subject
        hasEntries = !entries.isEmpty
        self.entries = entries.map {
            Entry(
                at: Moment($0.at, now: visit.now), actor: $0.actor, way: $0.way.rawValue,
                action: $0.action.name, entrySubject: $0.subject, detail: $0.detail)
        }
        earlier =
            entries.count == AuditPage.size
            ? entries.last.map { Paths.deskAudit(subject: subject, before: $0.id) } : nil
    }
}
