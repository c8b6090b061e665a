import GRDB
import Handrail

/// The part of each document that matches a query best, for the few documents
/// that a page shows.
struct BestSections {
    let byDocument: [Int: Part]

    struct Part {
        let heading: MatchedHeading?
        let excerpt: [ExcerptPiece]
    }

    /// Ranks the sections of all documents in one step and makes the excerpts
    /// of the best in a second.
    init(_ expression: String, of documents: [Int], in db: Database) throws {
        let best = try BestSections.best(expression, of: documents, in: db)
        let parts = try BestSections.parts(expression, of: Array(best.values), in: db)
        byDocument = best.compactMapValues { parts[$0] }
    }

    /// The best section of each document.
    ///
    /// The `+` keeps SQLite from looking each section up by its number, which
    /// would begin the search anew for every one.
    private static func best(
        _ expression: String, of documents: [Int], in db: Database
    ) throws -> [Int: Int64] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT section.document, section.id
                FROM section_index
                CROSS JOIN section ON section.id = section_index.rowid
                WHERE section_index MATCH ?
                  AND +section_index.rowid IN (
                      SELECT id FROM section WHERE document IN (\(marks(documents)))
                  )
                ORDER BY bm25(section_index, 2.0, 1.0)
                """)
        let rows = try Row.fetchAll(
            statement, arguments: [expression] + StatementArguments(documents))
        let pairs = rows.map { ($0[0] as Int, $0[1] as Int64) }
        return Dictionary(pairs) { first, _ in first }
    }

    private static func parts(
        _ expression: String, of sections: [Int64], in db: Database
    ) throws -> [Int64: Part] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT section.id, section.heading, section.anchor,
                       snippet(section_index, 1, char(0xE000), char(0xE001), '…', 24) AS excerpt
                FROM section_index
                CROSS JOIN section ON section.id = section_index.rowid
                WHERE section_index MATCH ? AND +section_index.rowid IN (\(marks(sections)))
                """)
        let rows = try Row.fetchAll(
            statement, arguments: [expression] + StatementArguments(sections))
        return Dictionary(rows.map { ($0[0] as Int64, Part($0)) }) { first, _ in first }
    }

    private static func marks(_ ids: [some Any]) -> String {
        Array(repeating: "?", count: ids.count).joined(separator: ", ")
    }
}

extension BestSections.Part {
    fileprivate init(_ row: Row) {
        let anchor: String = row["anchor"]
        heading =
            anchor.isEmpty ? nil : MatchedHeading(title: row["heading"], anchor: anchor)
        excerpt = Excerpt.pieces(row["excerpt"])
    }
}
