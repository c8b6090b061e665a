import HTTPServer
import Handrail

/// Reports about the same thing: found, made one, and two again.
struct MergeRoutes: Sendable {
    let records: any DeskStore

    private static let one = DeskReportRoutes.path + "/{reference}"
    private static let similar = Operation(
        .get, one + "/similar", "listSimilarReports", .desk,
        "List reports that may be about the same thing", parameters: [.reference],
        answers: [Answer("The likest first", SimilarReportList.self)])
    private static let merge = Operation(
        .post, one + "/merge", "mergeReport", .desk, "Merge a report into another",
        parameters: [.reference],
        body: .request(
            "Merge",
            ["into": Schema.text(.report).told("The report that is handled for both from then on.")]
        ),
        answers: [
            Answer(
                "The report that is handled for both", DeskReportDetails.self,
                headers: ["ETag": "Its version"])
        ],
        problems: [.conflict: "It is merged already, leads in a circle, or too many would be one."])
    private static let split = Operation(
        .post, one + "/split", "splitReport", .desk, "Make a merged report one of its own again",
        parameters: [.reference],
        answers: [
            Answer("The report", DeskReportDetails.self, headers: ["ETag": "Its version"])
        ],
        problems: [.conflict: "It is not merged."])

    func add(to desk: inout DeskAPIRouter) {
        desk.add(Self.similar, for: .reportsRead, similar)
        desk.add(Self.merge, for: .reportsWrite, merge)
        desk.add(Self.split, for: .reportsWrite, split)
    }

    /// `GET /api/v1/desk/reports/{reference}/similar`
    @Sendable func similar(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let reference = try request.reportReference()
        guard try records.report(reference: reference) != nil else {
            throw DeskReportAnswer.missing
        }
        return try JSON.response(
            SimilarReportList(
                reports: try records.similarReports(to: reference).map(SimilarReportDetails.init)))
    }

    /// `POST /api/v1/desk/reports/{reference}/merge`
    @Sendable func merge(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let reference = try request.reportReference()
        let body = try JSONBody(request, Self.merge.body ?? .anyObject).value
        guard try records.report(reference: reference) != nil else {
            throw DeskReportAnswer.missing
        }
        let target = body["into"]?.text.flatMap { ReportReference(typed: $0) }
        let main = try target.flatMap {
            try records.merge(reference, into: $0, by: caller.actor, at: caller.now)
        }
        guard let main else {
            throw JSONBody.mistaken([.init("into", "No report has this reference: name another")])
        }
        return try DeskReportAnswer(records).response(about: main)
    }

    /// `POST /api/v1/desk/reports/{reference}/split`
    @Sendable func split(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let reference = try request.reportReference()
        guard try records.report(reference: reference) != nil else {
            throw DeskReportAnswer.missing
        }
        guard try records.split(reference, by: caller.actor, at: caller.now) else {
            throw Problem(.conflict, "This report is not merged into another one.")
        }
        return try DeskReportAnswer(records).response(about: reference)
    }
}
