package import FoundationEssentials

extension Date {
    /// `14:05 UTC` for a time on the same day as `other`, else with its day:
    /// `23 November, 14:05 UTC`. Where the reader's clock stands is not known.
    package func words(on other: Date) -> String {
        let clock = "\(iso.dropFirst(11).prefix(5)) UTC"
        let (day, otherDay) = (Day(self), Day(other))
        return day == otherDay ? clock : "\(day.text(thisYear: otherDay.year)), \(clock)"
    }

    /// In UTC, to the second: `2026-11-24T14:05:00Z` (ISO 8601).
    package var iso: String { formatted(.iso8601) }
}
