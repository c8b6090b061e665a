import HTTPServer
import Handrail

/// `/api/v1/desk/outages/{reference}/reports`: which reports are part of an outage.
struct OutageLinkRoutes: Sendable {
    let records: any DeskStore

    /// How many reports are linked by one request, in one transaction.
    static let most = 200
    private static let place = TextShape(
        pattern: #"^\d+$"#, words: "what “next” of an earlier page says",
        isReadable: { Int64($0) != nil })
    private static let list = Operation(
        .get, OutageRoutes.one + "/reports", "listOutageReports", .outages, "List its reports",
        parameters: [.outage, .limit, .cursor(place)],
        answers: [
            Answer("The latest first", LinkedReportList.self, headers: ["Link": NextPage.words])
        ])
    private static let link = changing("reports", "linkReports", "Make reports part of it")
    private static let unlink = changing("unlink", "unlinkReports", "Take reports out of it")
    private static let body = Schema.request(
        "ReportReferences", ["reports": .list(.text(.report), upTo: most)])

    private static func changing(_ place: String, _ id: String, _ summary: String) -> Operation {
        Operation(
            .post, "\(OutageRoutes.one)/\(place)", id, .outages, summary,
            parameters: [.outage], body: body,
            answers: [Answer("The outage as it is then", OutageDetails.self)],
            problems: [.conflict: "It is closed."])
    }

    func add(to desk: inout DeskAPIRouter) {
        desk.add(Self.list, for: .reportsRead, list)
        desk.add(Self.link, for: .reportsWrite, link)
        desk.add(Self.unlink, for: .reportsWrite, unlink)
    }

    /// `GET /api/v1/desk/outages/{reference}/reports?limit=&cursor=`
    @Sendable func list(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let reference = try existing(request)
        let query = request.query
        let limit = query.number("limit") ?? NextPage.usual
        let rows = try records.reports(
            of: reference, after: query["cursor"].flatMap { Int64($0) }, limit: limit + 1)
        let page = LinkedReportList(rows, limit: limit)
        return NextPage.linked(try JSON.response(page), page.next.value, query)
    }

    /// `POST /api/v1/desk/outages/{reference}/reports`: all of them or none.
    @Sendable func link(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let reference = try existing(request)
        let reports = try reports(request)
        try records.requireReports(reports, field: "reports")
        _ = try records.change(reports, .outage(reference), by: caller.actor, at: caller.now)
        return try OutageAnswer(records).response(about: reference)
    }

    /// `POST /api/v1/desk/outages/{reference}/unlink`: those that are part of another outage
    /// or of none stay as they are.
    @Sendable func unlink(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let reference = try existing(request)
        let linked = try reports(request).filter {
            try records.triage(of: $0)?.outage == reference.description
        }
        _ = try records.change(linked, .outage(nil), by: caller.actor, at: caller.now)
        return try OutageAnswer(records).response(about: reference)
    }

    private func existing(_ request: Request) throws -> OutageReference {
        let reference = try request.outageReference()
        guard try records.story(of: reference) != nil else { throw OutageAnswer.missing }
        return reference
    }

    private func reports(_ request: Request) throws -> [ReportReference] {
        OutageBody.reports(try JSONBody(request, Self.body).value["reports"])
    }
}

/// A page of the reports of an outage.
struct LinkedReportList: Described {
    let reports: [Linked]
    /// The `cursor` of the page after this one; null for the last.
    let next: OrNull<String>

    struct Linked: Encodable {
        let reference: String
        let status: String
        let summary: String
    }

    static let schema = Schema.answer(
        "LinkedReportList",
        [
            "reports": .list(
                .answer(
                    "LinkedReport",
                    [
                        "reference": .text, "status": .choice(of: ReportStatus.self),
                        "summary": .text,
                    ])),
            "next": .text.orNull,
        ])

    init(_ rows: [LinkedReport], limit: Int) {
        let shown = rows.prefix(limit)
        reports = shown.map {
            Linked(
                reference: $0.report.reference.description, status: $0.report.status.rawValue,
                summary: $0.report.report.summary)
        }
        next = OrNull(rows.count > limit ? shown.last.map { String($0.place) } : nil)
    }
}
