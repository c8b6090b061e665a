import FoundationEssentials
import Handrail
import Web

/// The codes that many people report now, and those of the last seven days.
struct TrendOverview {
    private static let days = 7
    private static let most = 10

    let hasSpikes: Bool
    /// The most people first.
    let spikes: [TrendRow]
    let hasPastSpikes: Bool
    /// The latest first.
    let pastSpikes: [TrendRow]
    let feedPath = Paths.spikes

    /// Of codes that the catalogue has.
    init(_ trends: Trends, in content: Content, now: Date) {
        let current = trends.spiking.compactMap { trend in
            trend.spike.flatMap { spike in
                content.code(trend.code).map {
                    TrendRow(spike, trend.sentence, of: $0, now: now)
                }
            }
        }
        let past = trends.pastSpikes(days: TrendOverview.days).compactMap { spike in
            content.code(spike.code).map { TrendRow(spike, spike.sentence, of: $0, now: now) }
        }
        spikes = Array(current.prefix(TrendOverview.most))
        hasSpikes = !spikes.isEmpty
        pastSpikes = Array(past.prefix(TrendOverview.most))
        hasPastSpikes = !pastSpikes.isEmpty
    }
}
