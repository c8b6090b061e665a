import FoundationEssentials
import Handrail

extension FrontMatter {
    /// Whether and when an article is shown, as `draft`, `publish` and `expires` say it.
    ///
    /// A misspelt `draft` or `publish` keeps it off the site: the other mistake cannot be undone.
    mutating func publication() -> Publication {
        let isDraft = flag("draft") ?? places.has("draft")
        let publish = moment("publish")
        let expires = moment("expires")
        let isUnclear = publish == nil && has("publish")
        if let publish, let expires, expires <= publish {
            report(
                "expires", "“expires” is not after “publish”: it is never shown",
                advice: "correct one of the two", as: .publication)
        }
        return Publication(isDraft: isDraft || isUnclear, publish: publish, expires: expires)
    }

    /// A time with its zone, or the beginning of a day in UTC.
    private mutating func moment(_ key: String) -> Date? {
        guard let text = text(key) else { return nil }
        if let day = Day(text) { return day.start }
        let written = WrittenTime(text)
        switch written.reading {
        case .time(let time) where written.rest.isEmpty: return time
        case .withoutZone where written.rest.isEmpty:
            report(key, "“\(key)” has no zone: \(text)", advice: FrontMatter.zoneAdvice)
        default:
            report(
                key, "“\(key)” is no day or time: \(text)",
                advice: "write it as 2026-11-24 or 2026-11-24T14:05Z")
        }
        return nil
    }
}
