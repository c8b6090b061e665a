import GRDB
import Handrail

/// The part of each document that matches a query best, for the few documents
/// that a page shows.
struct BestSections {
    let byDocument: [Int64: Part]

    struct Part {
        let heading: MatchedHeading?
        let excerpt: [ExcerptPiece]
    }

    init(_ expression: String, of rows: [Row], in db: Database) throws {
        var parts: [Int64: Part] = [:]
        for row in rows {
            let id: Int64 = row["id"]
            parts[id] = try BestSections.part(expression, of: id, in: db)
        }
        byDocument = parts
    }

    /// Ranks a document's sections first and makes the excerpt of the best alone.
    private static func part(_ expression: String, of id: Int64, in db: Database) throws -> Part? {
        let sql = """
            SELECT section.heading, section.anchor,
                   snippet(section_index, 1, char(0xE000), char(0xE001), '…', 24) AS excerpt
            FROM section_index
            JOIN section ON section.id = section_index.rowid
            WHERE section_index.rowid IN (SELECT id FROM section WHERE document = ?)
              AND section_index MATCH ?
            ORDER BY bm25(section_index, 2.0, 1.0)
            LIMIT 1
            """
        return try Row.fetchOne(db, sql: sql, arguments: [id, expression]).map { row in
            let anchor: String = row["anchor"]
            let heading = MatchedHeading(title: row["heading"], anchor: anchor)
            return Part(
                heading: anchor.isEmpty ? nil : heading, excerpt: Excerpt.pieces(row["excerpt"]))
        }
    }
}
