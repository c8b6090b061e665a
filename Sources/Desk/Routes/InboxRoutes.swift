import HTTPServer
import Handrail
import Indexing
import Web

/// The reports, as the team goes through them.
struct InboxRoutes: Sendable {
    let editions: CurrentEdition
    let records: any DeskStore
    let pages: Pages

    func add(to desk: inout DeskRouter) {
        desk.get(Paths.deskReports) { try show($0.query, $1) }
        desk.post(Paths.deskReports, change)
    }

    /// `GET /desk/reports`
    @Sendable func show(
        _ query: Fields, _ visit: Visit, mistake: String? = nil, status: Status = .ok
    ) throws -> Response {
        let agents = try records.agents()
        let view = InboxView(query, agents: agents)
        let rows = try records.inbox(
            view.filter, view.order, after: view.place, limit: InboxView.size + 1)
        let page = InboxPage(
            visit, view, rows, try records.inboxCounts(of: visit.agent.id), agents,
            tags: try records.tags(limit: 30), in: editions.value.content, mistake: mistake)
        return pages.render(page, status: status)
    }

    /// `POST /desk/reports`: one thing done to all that were chosen.
    @Sendable func change(_ request: Request, _ visit: Visit) throws -> Response {
        let view = Fields.parse(urlEncoded: request.form["view"] ?? "")
        let chosen = request.form.all("report").prefix(InboxView.size)
            .compactMap { ReportReference(typed: $0) }
        let form = ChangeForm(
            request.form, agents: try records.agents(), me: visit.agent, now: visit.now)
        guard !chosen.isEmpty, let change = form.change else {
            let words = chosen.isEmpty ? "Choose the reports that it is done to" : form.mistake
            return try show(view, visit, mistake: words, status: .unprocessableContent)
        }
        _ = try records.change(chosen, change, by: visit.actor, at: visit.now)
        return .seeOther(Paths.deskReports + view.suffix)
    }
}
