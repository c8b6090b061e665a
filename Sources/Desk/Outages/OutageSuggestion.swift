import FoundationEssentials
import Handrail
import Web

/// A code that many people report and no open outage is about.
struct OutageSuggestion {
    let spikingCode: String
    /// `41 people in the last hour`.
    let spikingPeople: String
    let since: Moment
    let openPath: String

    /// Those of the codes that spike, the most people first.
    static func all(_ trends: Trends, open: [Outage], now: Date) -> [OutageSuggestion] {
        let known = Set(open.map { $0.code.lowercased() })
        return trends.spiking.compactMap { trend in
            guard let spike = trend.spike, !known.contains(trend.code.lowercased()) else {
                return nil
            }
            return OutageSuggestion(
                spikingCode: trend.code,
                spikingPeople: "\(trend.lastHour.counted("person", "people")) in the last hour",
                since: Moment(spike.startedAt, now: now),
                openPath: Paths.newOutage(code: trend.code, since: spike.startedAt))
        }
    }
}
