/// What the team learns from what is counted; never about whom.
public protocol InsightRecords: Sendable {
    /// By day, then by code; days and codes without reports are left out.
    func reportDays(in period: Period) throws -> [CodeDay]

    /// Every week of the period, the earliest first.
    func waits(in period: Period) throws -> [WeekOfWaits]

    /// What was searched for, the most searched first, `limit` at most.
    func searches(_ selection: SearchSelection, in period: Period, limit: Int) throws
        -> [CountedSearch]

    /// The articles that did not help somebody, the one that did so least first, `limit`
    /// at most; of what people wrote about each, the latest `words`.
    func unhelpfulArticles(in period: Period, limit: Int, words: Int) throws -> [ArticleVotes]

    /// Every step that somebody answered.
    func stepFigures(in period: Period) throws -> [StepFigures]

    /// By day, then by article.
    func guideDays(in period: Period) throws -> [GuideDay]

    /// How articles fared that were offered beside the report form, by day and article.
    func deflections(in period: Period) throws -> [Deflection]

    /// The spikes that began in the period, the latest first.
    func spikes(in period: Period) throws -> [Spike]
}

/// How often pages are read; never by whom.
public protocol ReadingRecords: Sendable {
    /// Adds readings, by the page's path, to those of a day: all of them, or none.
    func addReadings(_ readings: [String: Int], on day: Day) throws

    /// How often each page was read, by its path.
    func readings(in period: Period) throws -> [String: Int]

    /// How often pages were read whose paths begin with a text, by day.
    func readingsByDay(of start: String, in period: Period) throws -> [Day: Int]

    /// The first day that something was counted on; nil where nothing was.
    func readingsSince() throws -> Day?

    /// Forgets what was counted before a day.
    func removeReadings(before day: Day) throws
}
