import HTTPServer
import Handrail
import Indexing
import Web

/// What the team learns from what is counted.
struct InsightRoutes: Sendable {
    let editions: CurrentEdition
    let records: any DeskStore
    let pages: Pages

    func add(to desk: inout DeskRouter) {
        desk.get(Paths.deskInsights, show)
        desk.get(Paths.deskInsights + "/{file}", file)
    }

    /// `GET /desk/insights?from=&to=`
    @Sendable func show(_ request: Request, _ visit: Visit) throws -> Response {
        let form = PeriodForm(request.query, today: Day(visit.now))
        guard case .success(let period) = form.result else { return refuse(form, visit) }
        let reader = reader(period, visit, limit: InsightsPage.rows)
        let figures = try Insight.allCases.map { ($0, try reader.figure($0)) }
        return pages.render(InsightsPage(visit, form, figures))
    }

    /// `GET /desk/insights/{figure}.csv` or `.json`, with `from` and `to` like the page.
    @Sendable func file(_ request: Request, _ visit: Visit) throws -> Response {
        let file = try request.parameter("file") { InsightFile($0) }
        let form = PeriodForm(request.query, today: Day(visit.now))
        guard case .success(let period) = form.result else { return refuse(form, visit) }
        let figure = try reader(period, visit, limit: InsightFile.mostRows)
            .figure(file.insight)
        return try file.response(figure, period)
    }

    private func refuse(_ form: PeriodForm, _ visit: Visit) -> Response {
        pages.render(InsightsPage(visit, form, []), status: .badRequest)
    }

    private func reader(_ period: Period, _ visit: Visit, limit: Int) -> InsightReader {
        InsightReader(
            records: records, content: editions.value.content, period: period, now: visit.now,
            limit: limit)
    }
}
