import HTTPServer
import Handrail
import Indexing
import Web

/// The reports, as the team goes through them.
struct InboxRoutes: Sendable {
    let editions: CurrentEdition
    let records: any DeskStore
    let trends: CurrentTrends
    let pages: Pages
    let presence: Presence

    func add(to desk: inout DeskRouter) {
        desk.get(Paths.deskReports, find)
        desk.post(Paths.deskReports, change)
        desk.post(Paths.deskViews, save)
        desk.post(Paths.deskViews + "/remove", removeView)
    }

    /// `GET /desk/reports`: a reference that is looked for leads to its report.
    @Sendable func find(_ request: Request, _ visit: Visit) throws -> Response {
        if let typed = request.query["q"], let reference = ReportReference(typed: typed),
            try records.report(reference: reference) != nil
        {
            return .seeOther(Paths.deskReport(reference))
        }
        return try show(request.query, visit)
    }

    /// The inbox, with what went wrong.
    private func show(
        _ query: Fields, _ visit: Visit, mistake: ReportDraft.Mistake? = nil,
        chosen: Set<ReportReference> = [], typedTag: String = "", status: Status = .ok
    ) throws -> Response {
        let agents = try records.agents()
        let view = InboxView(query, agents: agents)
        let rows =
            view.mistakes.isEmpty
            ? try records.inbox(
                view.filter, view.order, after: view.place, limit: InboxView.size + 1) : []
        let references = rows.map(\.report.reference)
        let list = InboxList(
            rows: rows, unseen: try records.unseen(references, by: visit.agent.id),
            excerpts: try view.filter.words.map { try records.excerpts($0, in: references) } ?? [:],
            others: presence.others(at: references, than: visit.agent.id, at: visit.now),
            chosen: chosen, typedTag: typedTag)
        let page = InboxPage(
            visit, view, list, try records.inboxCounts(of: visit.agent.id), agents,
            tags: try records.tags(limit: 30), saved: try records.views(for: visit.agent.id),
            in: editions.value.content, outages: try records.openOutages(), trends.value,
            mistakes: view.mistakes + (mistake.map { [$0] } ?? []))
        return pages.render(page, status: view.mistakes.isEmpty ? status : .badRequest)
    }

    /// `POST /desk/reports`: one thing done to all that were chosen.
    @Sendable func change(_ request: Request, _ visit: Visit) throws -> Response {
        let view = Fields.parse(urlEncoded: request.form["view"] ?? "")
        let chosen = request.form.all("report").prefix(InboxView.size)
            .compactMap { ReportReference(typed: $0) }
        if request.form["act"] == "outage", request.form["outage"] == "new", !chosen.isEmpty {
            return .seeOther(try newOutage(of: chosen))
        }
        let form = ChangeForm(
            request.form, agents: try records.agents(), me: visit.agent, now: visit.now)
        guard !chosen.isEmpty, let change = form.change else {
            let words = chosen.isEmpty ? "Choose the reports that it is done to" : form.mistake
            return try show(
                view, visit, mistake: .init("acts", words ?? "Choose what to do"),
                chosen: Set(chosen), typedTag: request.form["tag"] ?? "",
                status: .unprocessableContent)
        }
        do {
            _ = try records.change(chosen, change, by: visit.actor, at: visit.now)
        } catch let problem as Problem where problem.kind == .conflict {
            return try show(
                view, visit, mistake: .init("acts", problem.message), chosen: Set(chosen),
                status: .conflict)
        }
        return .seeOther(Paths.deskReports + view.suffix)
    }

    /// `POST /desk/views`: keeps the filters under a name.
    @Sendable func save(_ request: Request, _ visit: Visit) throws -> Response {
        let form = ViewForm(request.form)
        let view = Fields.parse(urlEncoded: form.query)
        if let mistake = form.mistake {
            return try show(
                view, visit, mistake: .init("view-name", mistake), status: .unprocessableContent)
        }
        // What cannot be shown is not kept: a view has none but the fields that the inbox knows.
        let kept = InboxView(view, agents: try records.agents())
        guard kept.mistakes.isEmpty else { return try show(view, visit) }
        try records.saveView(
            form.name, query: String(kept.fields.suffix.dropFirst()), isShared: form.isShared,
            by: visit.actor, at: visit.now)
        return .seeOther(Paths.deskReports + kept.fields.suffix)
    }

    /// `POST /desk/views/remove`
    @Sendable func removeView(_ request: Request, _ visit: Visit) throws -> Response {
        guard let id = request.form["id"].flatMap({ Int64($0) }),
            try records.removeView(id, by: visit.actor, at: visit.now)
        else { throw Problem(.conflict, "This view is gone, or it is somebody else’s.") }
        return .seeOther(Paths.deskReports)
    }

    /// Where an outage of these reports is opened, with the code that most of them name.
    private func newOutage(of reports: [ReportReference]) throws -> String {
        let codes = try reports.compactMap { try records.report(reference: $0)?.report.code }
        let counts = Dictionary(grouping: codes) { $0 }.mapValues(\.count)
        let code = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        return Paths.newOutage(code: code ?? "", of: reports)
    }
}
