import GRDB
import Handrail

/// Adds counts to the tables `search` and `search_opening`, within a transaction.
struct SearchCountsRows {
    /// How many rows of one day a table takes, whoever sends what.
    static let roomOfDay = 20_000

    private let db: Database
    /// What was not kept.
    private(set) var dropped = 0

    init(_ db: Database) {
        self.db = db
    }

    mutating func add(_ counts: SearchCounts) throws {
        let searches = Dictionary(grouping: counts.searches) { $0.key.day }
        for (day, searches) in searches { try add(searches, on: day) }
        let openings = Dictionary(grouping: counts.openings) { $0.key.search.day }
        for (day, openings) in openings { try add(openings, on: day) }
    }

    private mutating func add(
        _ searches: [(key: SearchCounts.Search, value: SearchCounts.Count)], on day: Day
    ) throws {
        var room = try room(
            "SELECT count(*) FROM (SELECT 1 FROM search WHERE day = ? LIMIT ?)", on: day)
        let update = "UPDATE search SET count = count + ?, results = ? WHERE text = ? AND day = ?"
        let insert = """
            INSERT INTO search (text, day, is_hidden, count, results) VALUES (?, ?, ?, ?, ?)
            """
        for (search, count) in searches {
            let text = search.text.text
            let known: StatementArguments = [
                count.searches, count.results, text, day.description,
            ]
            if try change(update, known) { continue }
            guard room > 0 else {
                dropped += count.searches
                continue
            }
            room -= 1
            _ = try change(
                insert,
                [text, day.description, search.text.isHidden, count.searches, count.results])
        }
    }

    private mutating func add(
        _ openings: [(key: SearchCounts.Opening, value: Int)], on day: Day
    ) throws {
        var room = try room(
            "SELECT count(*) FROM (SELECT 1 FROM search_opening WHERE day = ? LIMIT ?)", on: day)
        let update = """
            UPDATE search_opening SET count = count + ? WHERE text = ? AND day = ? AND path = ?
            """
        let insert = """
            INSERT INTO search_opening (count, text, day, path)
            SELECT ?1, ?2, ?3, ?4 WHERE EXISTS (SELECT 1 FROM search WHERE text = ?2)
            """
        for (opening, count) in openings {
            let arguments: StatementArguments = [
                count, opening.search.text.text, day.description, opening.path,
            ]
            if try change(update, arguments) { continue }
            if room > 0, try change(insert, arguments) {
                room -= 1
            } else {
                dropped += count
            }
        }
    }

    private func room(_ sql: String, on day: Day) throws -> Int {
        let most = SearchCountsRows.roomOfDay
        return most
            - (try Int.fetchOne(db, sql: sql, arguments: [day.description, most]) ?? 0)
    }

    /// Answers whether a row was changed or added.
    private func change(_ sql: String, _ arguments: StatementArguments) throws -> Bool {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
        return db.changesCount > 0
    }
}
