import FoundationEssentials
import HTTPServer
import Handrail
import Web

/// `/api/v1/desk/reports`: what a program reads of reports.
struct DeskReportRoutes: Sendable {
    let records: any DeskStore

    static let path = "/api/v1/desk/reports"
    private static let list = Operation(
        .get, path, "listReports", .desk, "List reports",
        parameters: InboxParameters.all + [.limit, .cursor(InboxParameters.place)],
        answers: [
            Answer("A page of reports", DeskReportList.self, headers: ["Link": NextPage.words])
        ])
    private static let show = Operation(
        .get, path + "/{reference}", "readDeskReport", .desk, "Read a report, messages and notes",
        parameters: [.reference],
        answers: [Answer("The report", DeskReportDetails.self, headers: ["ETag": "Its version"])])

    func add(to desk: inout DeskAPIRouter) {
        desk.add(Self.list, for: .reportsRead, list)
        desk.add(Self.show, for: .reportsRead, show)
    }

    /// `GET /api/v1/desk/reports`
    @Sendable func list(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let query = request.query
        let limit = query.number("limit") ?? NextPage.usual
        let rows = try records.inbox(
            try InboxParameters.filter(query, agents: try records.agents()),
            query["order"].flatMap(InboxOrder.init) ?? .latest,
            after: query["cursor"].flatMap { InboxPlace($0) }, limit: limit + 1)
        let page = DeskReportList(rows, limit: limit)
        return NextPage.linked(try JSON.response(page), page.next.value, query)
    }

    /// `GET /api/v1/desk/reports/{reference}`, with its version as `ETag`.
    @Sendable func show(_ request: Request, _ caller: DeskCaller) throws -> Response {
        try DeskReportAnswer(records).response(about: try request.reportReference())
    }
}

extension Parameter {
    /// A report in the path.
    static let reference = Parameter.path(
        "reference", .text, "Such as HR-7F3K-92QX, in any case and with or without hyphens")
}

extension Request {
    /// The report that the path names; throws when it cannot name one.
    func reportReference() throws -> ReportReference {
        guard let reference = ReportReference(typed: self[parameter: "reference"]) else {
            throw DeskReportAnswer.missing
        }
        return reference
    }
}
