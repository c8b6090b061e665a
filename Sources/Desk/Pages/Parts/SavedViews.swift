import HTTPServer
import Handrail
import Web

/// The views that somebody may choose, and a form that keeps the one that is shown.
struct SavedViews {
    let hasViews: Bool
    let views: [Choice]
    let hasOwn: Bool
    let own: [Own]
    /// Nothing is kept that a link of its own already leads to.
    let canSave: Bool

    /// One that can be removed.
    struct Own {
        let id: Int64
        let name: String
        let isShared: Bool
    }

    init(_ saved: [SavedView], shown: InboxView, of agent: Int64) {
        let query = String(shown.fields.suffix.dropFirst())
        views = saved.map {
            Choice(
                href: Paths.deskReports + "?" + $0.query, title: $0.name,
                isCurrent: $0.query == query)
        }
        hasViews = !views.isEmpty
        own = saved.filter { $0.agentID == agent }.map {
            Own(id: $0.id, name: $0.name, isShared: $0.isShared)
        }
        hasOwn = !own.isEmpty
        canSave = !query.isEmpty && !views.contains(where: \.isCurrent)
    }
}
