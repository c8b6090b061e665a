import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// `/api/v1/codes/{code}/trend`.
struct TrendRoutes: Sendable {
    let editions: CurrentEdition
    let trends: CurrentTrends

    private static let show = Operation(
        .get, "/api/v1/codes/{code}/trend", "readTrend", .content,
        "Read how many people report a code", parameters: [.code],
        answers: [Answer("Its last 24 hours and 30 days", TrendDetails.self)])

    func add(to api: inout APIRouter) {
        api.add(Self.show, .quick, show)
    }

    /// `GET /api/v1/codes/{code}/trend`
    @Sendable func show(_ request: Request) throws -> Response {
        let code = try editions.value.content.listedCode(request[parameter: "code"])
        return try JSON.response(TrendDetails(trends.value[code.code]))
    }
}

/// How many people report a code, as programs see it; times are those of ISO 8601 in UTC.
struct TrendDetails: Encodable {
    let code: String
    /// People in the last 60 minutes.
    let lastHour: Int
    let usual: Double
    let isSpiking: Bool
    /// When the spike was noticed; null when there is none.
    let since: OrNull<String>
    /// Oldest first; the last one is not over yet.
    let hours: [Hour]
    /// Oldest first; the last one is not over yet.
    let days: [Day]

    struct Hour: Encodable {
        let start: String
        let people: Int
        let usual: Double
    }

    struct Day: Encodable {
        let start: String
        let people: Int
    }

    init(_ trend: Trend) {
        code = trend.code
        lastHour = trend.lastHour
        usual = trend.usual
        isSpiking = trend.isSpiking
        since = OrNull(trend.spike?.startedAt.formatted(.iso8601))
        hours = trend.hours.map {
            Hour(start: $0.hour.start.formatted(.iso8601), people: $0.people, usual: $0.usual)
        }
        days = trend.days.map {
            Day(start: $0.start.start.formatted(.iso8601), people: $0.people)
        }
    }
}

extension TrendDetails: Described {
    static let schema = Schema.answer(
        "Trend",
        [
            "code": .text, "lastHour": .count,
            "usual": .number.told("People in an hour at this time of the week."),
            "isSpiking": .truth, "since": Schema.time.orNull,
            "hours": .list(
                .answer("TrendHour", ["start": .time, "people": .count, "usual": .number])),
            "days": .list(.answer("TrendDay", ["start": .time, "people": .count])),
        ])
}
