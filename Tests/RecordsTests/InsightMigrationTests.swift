import Foundation
import GRDB
import Handrail
import TestSupport
import Testing

@testable import Records

struct InsightMigrationTests {
    @Test func `what came before is counted like what comes after`() throws {
        let database = try DatabaseQueue()
        try Schema.migrator.migrate(database, upTo: "9 inbox")
        let day = 20_000 * 86_400_000
        try database.write { db in
            for (number, code) in ["502", "502", "somebody's words"].enumerated() {
                try db.execute(
                    sql: """
                        INSERT INTO report (reference, token_hash, idempotency_key, status,
                            created_at, code, summary, description, started_at, time_zone, tried,
                            article, browser, system, page_url, request_id, email, answered_at)
                        VALUES (?1, CAST(?1 AS BLOB), ?1, 'new', ?2, ?3, '', '', '', '', '[]', '', '', '', '',
                            '', '', ?4)
                        """,
                    arguments: ["r\(number)", day, code, number == 0 ? day + 600_000 : nil])
            }
            try db.execute(
                sql: """
                    INSERT INTO sighting_hour VALUES (480000, '502', 2);
                    INSERT INTO guide_outcome VALUES
                        ('r', 'a', 'fix', 'not_yet', '', 'p', \(day)),
                        ('r', 'b', 'fix', 'worked', '', 'p', \(day))
                    """)
        }

        try Schema.migrator.migrate(database)

        func rows(_ table: String) throws -> [String] {
            try database.read { db in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { row in
                    row.map { "\($0.1)" }.joined(separator: " ")
                }
            }
        }
        #expect(try rows("report_day") == ["20000 \"\" 1", "20000 \"502\" 2"])
        #expect(try rows("report_wait") == ["20000 \"answer\" 10 1"])
        #expect(
            try rows("guide_day") == [
                "20000 \"fix\" \"a\" 0 1 0", "20000 \"fix\" \"b\" 1 0 0",
            ])
        #expect(try rows("guide_run_day") == ["20000 \"fix\" 1 1"])
    }
}
