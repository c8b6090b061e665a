import FoundationEssentials
import Handrail
import Web

/// The spikes of the last 30 days as a feed (Atom, RFC 4287).
struct SpikeFeed {
    private let content: Content
    private let trends: Trends
    private let url: (String) -> String

    /// `url` gives the whole address of a path.
    init(_ trends: Trends, in content: Content, url: @escaping (String) -> String) {
        self.trends = trends
        self.content = content
        self.url = url
    }

    var xml: String {
        let spikes = trends.spikes.compactMap { spike in
            content.code(spike.code).map { (spike, $0) }
        }
        let updated = spikes.map(\.0.updatedAt).max() ?? trends.countedAt
        let settings = content.settings
        let author = settings.operatorName.isEmpty ? settings.name : settings.operatorName
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
            <title>\(text("What many people report – \(settings.name)"))</title>
            <id>\(address(Paths.spikes))</id>
            <link rel="self" type="application/atom+xml" href="\(address(Paths.spikes))"/>
            <link rel="alternate" type="text/html" href="\(address(Paths.home))"/>
            <updated>\(updated.formatted(.iso8601))</updated>
            <author><name>\(text(author))</name></author>
            \(spikes.map(entry).joined())</feed>

            """
    }

    private func entry(_ spike: Spike, _ code: ErrorCode) -> String {
        let verb = spike.isOver ? "reported" : "report"
        let seconds = Int(spike.startedAt.timeIntervalSince1970)
        return """
            <entry>
            <title>\(text("Many people \(verb) \(code.code) \(code.name)"))</title>
            <id>\(address(Paths.code(code.code)))#spike-\(seconds)</id>
            <link rel="alternate" type="text/html" href="\(address(Paths.trend(code.code)))"/>
            <published>\(spike.startedAt.formatted(.iso8601))</published>
            <updated>\(spike.updatedAt.formatted(.iso8601))</updated>
            <summary>\(text(summary(spike)))</summary>
            </entry>

            """
    }

    private func summary(_ spike: Spike) -> String {
        let start = Moment(spike.startedAt, now: trends.countedAt).words
        let end = spike.endedAt.map {
            " It was over at \(Moment($0, now: trends.countedAt).words)."
        }
        return "\(spike.sentence) It was noticed at \(start).\(end ?? "")"
    }

    private func text(_ text: String) -> String { Markup.escaped(text) }

    private func address(_ path: String) -> String { Markup.escaped(url(path)) }
}

extension Spike {
    /// When there was last something to tell of it.
    fileprivate var updatedAt: Date { endedAt ?? startedAt }
}
