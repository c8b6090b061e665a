import Foundation
import GRDB
import Handrail
import Records
import Synchronization
import TestSupport
import Testing

/// What happens when the disk or another program stands in the way.
struct TroubleTests {
    @Test func `a database that another program holds is a problem to wait for`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let logged = Log()
        let records = try SQLiteRecords(folder: folder) { logged.add($0) }
        let other = try DatabaseQueue(path: folder.appendingPathComponent("handrail.sqlite").path)
        let token = try #require(ReportToken(String(repeating: "a", count: 43)))

        let problem = try other.inDatabase { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            defer { try? db.execute(sql: "ROLLBACK") }
            return #expect(throws: Problem.self) {
                try records.add(
                    Filing(
                        report: Samples.report(), idempotencyKey: "k", token: token, person: "p",
                        createdAt: Date()))
            }
        }

        #expect(problem?.kind == .unavailable(retryAfterSeconds: 30))
        #expect(logged.lines.count == 1)
        #expect(try records.report(token: token) == nil)
        try records.checkReady()
    }

    private final class Log: Sendable {
        private let kept = Mutex<[String]>([])
        var lines: [String] { kept.withLock { $0 } }
        func add(_ line: String) { kept.withLock { $0.append(line) } }
    }
}
