import HTTPServer
import Handrail
import Indexing
import Web

/// `/api/v1/desk/insights/{figure}`: what the team learns from what is counted.
struct InsightRoutes: Sendable {
    let editions: CurrentEdition
    let records: any DeskStore

    private static let show = Operation(
        .get, "/api/v1/desk/insights/{figure}", "readInsight", .team, "Read a figure",
        parameters: [
            .path("figure", .choice(of: Insight.self), "Which figure"),
            .query(
                "from", .text(.day), "The first day, in UTC; 30 days before the last unless said"),
            .query("to", .text(.day), "The last day, in UTC; today unless said"),
        ],
        answers: [Answer("The rows of the figure", InsightDocument.self)])

    func add(to desk: inout DeskAPIRouter) {
        desk.add(Self.show, for: .reportsRead, show)
    }

    /// `GET /api/v1/desk/insights/{figure}?from=&to=`
    @Sendable func show(_ request: Request, _ caller: DeskCaller) throws -> Response {
        guard let insight = Insight(rawValue: request[parameter: "figure"]) else {
            let names = Insight.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(.notFound, "No figure has this name. There are \(names).")
        }
        let period: Period
        switch PeriodForm(request.query, today: Day(caller.now)).result {
        case .success(let asked): period = asked
        case .failure(let mistake):
            throw Unusable(
                status: .badRequest, title: "A parameter cannot be used",
                detail: "“\(mistake.field)”: \(mistake.message).")
        }
        let reader = InsightReader(
            records: records, content: editions.value.content, period: period, now: caller.now,
            limit: InsightFile.mostRows)
        return try JSON.response(
            InsightDocument(insight, try reader.figure(insight), period))
    }
}

extension InsightDocument: Described {
    static let schema = Schema.answer(
        "Insight",
        [
            "figure": .choice(of: Insight.self), "from": .text(.day), "to": .text(.day),
            "rows": .list(.anyObject).told("Each by the names of its figure's columns."),
        ])
}
