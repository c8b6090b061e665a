import HTTPServer
import Handrail
import Indexing
import Web

/// Reports about the same thing are made one, and two again.
struct MergeRoutes: Sendable {
    let editions: CurrentEdition
    let records: any DeskStore
    let pages: Pages

    func add(to desk: inout DeskRouter) {
        let one = Paths.deskReports + "/{reference}"
        desk.get(one + "/merge", compare)
        desk.post(one + "/merge", merge)
        desk.post(one + "/split", split)
    }

    /// `GET /desk/reports/{reference}/merge?into=`: both, and the button.
    @Sendable func compare(_ request: Request, _ visit: Visit) throws -> Response {
        try show(request, request.query["into"] ?? "", visit, nil, status: .ok)
    }

    /// `POST /desk/reports/{reference}/merge`
    @Sendable func merge(_ request: Request, _ visit: Visit) throws -> Response {
        let typed = request.form["into"] ?? ""
        guard let target = ReportReference(typed: typed) else {
            return try show(request, typed, visit, nil, status: .unprocessableContent)
        }
        do {
            let main = try records.merge(
                try reference(request), into: target, by: visit.actor, at: visit.now)
            guard let main else {
                return try show(request, typed, visit, nil, status: .unprocessableContent)
            }
            return .seeOther(Paths.deskReport(main))
        } catch let problem as Problem where problem.kind == .conflict {
            return try show(request, typed, visit, problem.message, status: .conflict)
        }
    }

    /// `POST /desk/reports/{reference}/split`
    @Sendable func split(_ request: Request, _ visit: Visit) throws -> Response {
        let reference = try reference(request)
        guard try records.report(reference: reference) != nil else { throw Refusal.notFound }
        _ = try records.split(reference, by: visit.actor, at: visit.now)
        return .seeOther(Paths.deskReport(reference))
    }

    /// The page; it says by itself when what was typed names no other report.
    private func show(
        _ request: Request, _ typed: String, _ visit: Visit, _ mistake: String?, status: Status
    ) throws -> Response {
        guard let report = try records.report(reference: try reference(request)) else {
            throw Refusal.notFound
        }
        let target = try ReportReference(typed: typed).flatMap { try records.report(reference: $0) }
        let isSame = target?.reference == report.reference
        let isBlank = typed.trimmed.isEmpty && status == .ok
        let unknown = target == nil && !isBlank ? MergeRoutes.unknown : nil
        let said = mistake ?? (isSame ? MergeRoutes.same : unknown)
        let page = MergePage(
            visit, report, into: isSame ? nil : target, typed: typed, said,
            in: editions.value.content)
        return pages.render(
            page, status: said != nil && status == .ok ? .unprocessableContent : status)
    }

    private static let unknown =
        "Enter the reference of a report that there is, like HR-7F3K-92QX"
    private static let same = "Enter the reference of another report: this is the same one"

    private func reference(_ request: Request) throws -> ReportReference {
        try request.parameter("reference") { ReportReference(typed: $0) }
    }
}
