import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// Articles to begin with, as files for `Articles/`.
struct ArticleDraftRoutes: Sendable {
    let editions: CurrentEdition
    let records: any DeskStore

    func add(to desk: inout DeskRouter) {
        desk.get(Paths.deskNewArticle, begin)
        desk.get(Paths.deskReports + "/{reference}/article.md", draft)
    }

    /// `GET /desk/articles/new?title=&code=`
    @Sendable func begin(_ request: Request, _ visit: Visit) throws -> Response {
        let content = editions.value.content
        let draft = ArticleDraft(
            title: String((request.query["title"] ?? "").prefix(500)),
            code: request.query["code"].flatMap { content.code($0.trimmed) }, in: content,
            on: day(visit))
        return file(draft)
    }

    /// `GET /desk/reports/{reference}/article.md`
    @Sendable func draft(_ request: Request, _ visit: Visit) throws -> Response {
        let reference = try request.parameter("reference") { ReportReference(typed: $0) }
        guard let filed = try records.report(reference: reference),
            let triage = try records.triage(of: reference)
        else { throw Refusal.notFound }
        return file(
            ArticleDraft(
                of: filed, triage, try records.messages(about: reference),
                in: editions.value.content, on: day(visit)))
    }

    private func file(_ draft: ArticleDraft) -> Response {
        var response = Response(
            headers: Headers([("Content-Type", "text/markdown; charset=utf-8")]),
            body: Array(draft.markdown.utf8))
        response.headers["Content-Disposition"] = ContentDisposition.attachment(draft.fileName)
        return response
    }

    private func day(_ visit: Visit) -> Day? {
        Day(String(visit.now.formatted(.iso8601).prefix(10)))
    }
}
