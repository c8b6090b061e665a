package import FoundationEssentials
package import Handrail

/// A day or a time as a page says it and as `<time datetime>` takes it.
package struct Moment {
    package let iso: String
    package let words: String

    /// `12 May`, with the year when it is not this one.
    package init(_ day: Day, now: Date) {
        iso = day.description
        words = day.text(thisYear: Moment.today(now)?.year ?? day.year)
    }

    /// `12 May, 13:05 UTC`: where the reader's clock stands is not known.
    package init(_ time: Date, now: Date) {
        let text = time.formatted(.iso8601)
        let clock = text.dropFirst(11).prefix(5)
        iso = text
        words = Moment.today(time).map { "\(Moment($0, now: now).words), \(clock) UTC" } ?? text
    }

    /// `12 May, 13:05` for `2026-05-12T13:05`, a minute on the reader's own clock;
    /// any other text stays as it is.
    package init(local text: String, now: Date) {
        iso = text
        words =
            Day(String(text.prefix(10))).map {
                "\(Moment($0, now: now).words), \(text.dropFirst(11).prefix(5))"
            } ?? text
    }

    /// The day in UTC.
    private static func today(_ date: Date) -> Day? {
        Day(String(date.formatted(.iso8601).prefix(10)))
    }
}
