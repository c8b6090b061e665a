import Handrail

/// Records made for one test know no searches: pages leave those to the tally.
extension RecordStore {
    func add(_ counts: SearchCounts) throws -> Int { 0 }
    func searches(_: SearchSelection, since: Day, limit: Int) throws -> [CountedSearch] { [] }
    func helpfulness() throws -> [String: Double] { [:] }
    func openedSearches(least: Int, limit: Int) throws -> [OpenedSearch] { [] }
    func removeSearches(before: Day, once: Day) throws {}
}
