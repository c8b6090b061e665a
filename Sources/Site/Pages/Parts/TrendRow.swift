import FoundationEssentials
import Handrail
import Web

/// A code that many people report, or reported, in a list of such.
struct TrendRow {
    let href: String
    let code: String
    let name: String
    let rowSentence: String
    /// When the spike was noticed.
    let from: Moment
    /// Nil while it goes on.
    let until: Moment?

    init(_ spike: Spike, _ sentence: String, of code: ErrorCode, now: Date) {
        href = Paths.code(code.code)
        self.code = code.code
        name = code.name
        rowSentence = sentence
        from = Moment(spike.startedAt, now: now)
        until = spike.endedAt.map { Moment($0, now: now) }
    }
}

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

/// One sentence about a spike, for pages about something else.
struct SpikeBand {
    let spikeSentence: String
    let trendPath: String

    init(_ trend: Trend) {
        spikeSentence = trend.sentence
        trendPath = Paths.trend(trend.code)
    }

    /// That of the code which most people report among those of an article; nil when none spikes.
    init?(for article: Article, in content: Content, _ trends: Trends) {
        let codes = content.codes(of: article)
        guard let trend = trends.spiking.first(where: { codes.contains($0.code) }) else {
            return nil
        }
        self.init(trend)
    }
}

extension Content {
    /// The codes that an article covers, in the catalogue's spelling.
    func codes(of article: Article) -> Set<String> {
        Set(article.codes.compactMap { code($0)?.code })
    }
}
