import FoundationEssentials
import Handrail
import Web

/// One notice: its times, what to know, what was said of it since.
struct NoticePage: Page {
    static let template = "notice"

    let title: String
    let frame: PageFrame
    let crumbs = [Link.home, .status]
    let entry: NoticeEntry
    let lede: String?
    /// Where it stands, in a word or two.
    let standing: String
    let facts: [Fact]
    /// What the author wrote above the updates, as safe HTML.
    let html: String
    /// Where to tell us of something else; nil when it is over or has not begun.
    let otherReportPath: String?
    let hasArticles: Bool
    let articles: [Row]

    /// A time of the notice, or how long it took.
    struct Fact {
        let term: String
        /// Nil for what is no time.
        let factISO: String?
        let factWords: String
    }

    init(_ notice: Notice, in content: Content, now: Date) {
        let isGoingOn = notice.isGoingOn(at: now)
        title = notice.title
        frame = .status(notice.summary.ifAny, at: Paths.notice(notice.slug))
        entry = NoticeEntry(notice, in: content, now: now)
        lede = notice.summary.ifAny
        standing = notice.standing(at: now)
        facts = NoticePage.facts(notice, now: now)
        html = notice.prose.html
        otherReportPath = isGoingOn ? Paths.report(code: notice.codes.first) : nil
        let about = notice.codes.compactMap { content.code($0) }.flatMap(content.articles(about:))
        var seen: Set<String> = []
        articles = about.filter { seen.insert($0.slug).inserted }.prefix(4).map { Row($0) }
        hasArticles = !articles.isEmpty
    }

    private static func facts(_ notice: Notice, now: Date) -> [Fact] {
        let state = notice.state(at: now)
        let times: [(String, Date?)] = [
            (state == .upcoming ? "Begins" : "Began", notice.start),
            (state == .past ? "Ended" : "Ends", notice.end),
            (
                state == .overdue ? "Was expected to end" : "Expected to end",
                notice.end == nil ? notice.expectedEnd : nil
            ),
            ("Next update", notice.nextUpdate.flatMap { $0 > now && state != .past ? $0 : nil }),
        ]
        let facts = times.compactMap { term, time in
            time.map { Moment($0, now: now) }.map {
                Fact(term: term, factISO: $0.iso, factWords: $0.words)
            }
        }
        guard state == .past, let duration = notice.duration else { return facts }
        return facts + [Fact(term: "Lasted", factISO: nil, factWords: duration)]
    }
}

extension Notice {
    /// What the newest update calls it; without one, what its times say.
    fileprivate func standing(at now: Date) -> String {
        if let state = updates.first?.state { return state }
        return switch state(at: now) {
        case .upcoming: "Planned"
        case .current, .overdue: "Under way"
        case .past: "Over"
        }
    }

    /// How long it was, in whole minutes: `2 hours 35 minutes`; nil while that is not known.
    var duration: String? {
        guard let end, end > start else { return nil }
        let minutes = max(1, Int((end.timeIntervalSince(start) / 60).rounded()))
        let parts = [
            (minutes / 1_440, "day"), (minutes / 60 % 24, "hour"), (minutes % 60, "minute"),
        ]
        return parts.filter { $0.0 > 0 }.map { $0.0.counted($0.1) }.joined(separator: " ")
    }
}
