import FoundationEssentials
import Handrail
import Web

/// What stands at the foot of an article about its file.
struct FileFacts {
    let markdownPath: String
    /// Where it is edited; nil when nobody said it.
    let editAddress: String?
    /// When it was changed last; nil when version control knows nothing of it.
    let changed: Moment?
    /// `7 times since 1 May by 3 people`; nil when it was changed once.
    let changes: String?
    /// The days on which it was changed, latest first; empty when it was changed on one.
    let days: [Moment]
    let hasDays: Bool

    /// More days would be a log.
    private static let mostDays = 12

    init(_ article: Article, _ settings: SiteSettings, _ history: FileHistory?, now: Date) {
        markdownPath = Paths.markdown(article.slug)
        editAddress = settings.editAddress(of: article.file)
        changed = history.map { Moment(Day($0.last), now: now) }
        let days = FileFacts.days(history)
        self.days = days.map { Moment($0, now: now) }
        hasDays = !days.isEmpty
        changes = history.flatMap { history in
            guard history.changes.count > 1 else { return nil }
            let people = history.authorCount.counted("person", "people")
            let first = Moment(Day(history.first), now: now).words
            return "\(history.changes.count) times since \(first) by \(people)"
        }
    }

    private static func days(_ history: FileHistory?) -> [Day] {
        var days: [Day] = []
        for day in (history?.changes ?? []).map({ Day($0) }) where days.last != day {
            days.append(day)
        }
        return days.count > 1 ? Array(days.prefix(mostDays)) : []
    }
}
