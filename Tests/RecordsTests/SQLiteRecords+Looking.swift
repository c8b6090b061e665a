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
