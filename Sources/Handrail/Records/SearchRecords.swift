/// The counted searches that are kept.
public protocol SearchRecords: Sendable {
    /// Adds up what was searched for and opened; all of it is stored, or nothing.
    ///
    /// Answers how many searches and openings there was no room for on their day.
    func add(_ counts: SearchCounts) throws -> Int

    /// What was searched for since a day, the most searched first, `limit` at most.
    func searches(_ selection: SearchSelection, since day: Day, limit: Int) throws
        -> [CountedSearch]

    /// The visible texts that were searched for `least` times or more and then
    /// opened, the most searched first, `limit` at most.
    func openedSearches(least: Int, limit: Int) throws -> [OpenedSearch]

    /// Forgets what was counted before `day`, and before `dayOfOne` the texts
    /// that were searched for once.
    func removeSearches(before day: Day, once dayOfOne: Day) throws
}
