import Foundation
import GRDB
import Handrail

@testable import Records

extension SQLiteRecords {
    /// Every vote, as it is stored.
    func votes() throws -> [Vote] {
        try database.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM vote").map { row in
                Vote(
                    article: row["article"], isHelpful: row["is_helpful"], comment: row["comment"],
                    voter: row["voter"],
                    createdAt: Date(timeIntervalSince1970: (row["created_at"] as Double) / 1_000))
            }
        }
    }

    /// How many rows tell of opened pages.
    func openings() throws -> Int? {
        try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM search_opening") }
    }

    /// Counts a tag as one that so many reports have.
    func setCount(_ count: Int, of tag: ReportTag) throws {
        try database.write { db in
            try db.execute(
                sql: "UPDATE tag_count SET count = ? WHERE tag = ?", arguments: [count, tag.text])
        }
    }

    /// Stores a sighting that no report comes with.
    func insert(_ sighting: Sighting) throws {
        try database.write { try insert(sighting, into: $0) }
    }

    /// How many people's sightings are stored.
    func people() throws -> Int? {
        try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sighting") }
    }

    /// Moves what was written from the log into the database's file.
    func checkpoint() throws {
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    /// How SQLite would carry out a statement.
    func plan(_ sql: String) throws -> String {
        try database.read { db in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] as String }
                .joined(separator: "\n")
        }
    }

    /// What SQLite says of the connection that writes.
    func durability() throws -> (journal: String?, synchronous: Int?) {
        try database.writeWithoutTransaction { db in
            (
                try String.fetchOne(db, sql: "PRAGMA journal_mode"),
                try Int.fetchOne(db, sql: "PRAGMA synchronous")
            )
        }
    }
}
