import Handrail
import Web

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
