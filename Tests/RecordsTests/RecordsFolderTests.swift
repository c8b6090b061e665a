import Foundation
import GRDB
import Handrail
import Testing
import TestSupport

@testable import Records

struct RecordsFolderTests {
    private func folder() -> URL {
        FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    }

    @Test func `reports are there after the records are opened again`() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let token = try #require(ReportToken(String(repeating: "a", count: 43)))
        #expect(!SQLiteRecords.exist(in: folder))
        _ = try SQLiteRecords(folder: folder).add(
            Filing(
                report: Samples.report(), idempotencyKey: "k", token: token, person: "p",
                createdAt: Date()))
        #expect(SQLiteRecords.exist(in: folder))
        #expect(try SQLiteRecords(folder: folder).report(token: token) != nil)
    }

    @Test func `records from before searches were counted keep what they hold`() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("handrail.sqlite").path
        let vote = Vote(
            article: "a", isHelpful: true, comment: "", voter: "v",
            createdAt: Date(timeIntervalSince1970: 1_778_544_000))
        let sql = "INSERT INTO vote VALUES ('a', 'v', 1, '', 1778544000000)"
        let old = try DatabaseQueue(path: file)
        try Schema.migrator.migrate(old, upTo: "1 reports and votes")
        try old.write { try $0.execute(sql: sql) }
        try old.close()

        let records = try SQLiteRecords(folder: folder)

        #expect(try records.votes() == [vote])
        #expect(try records.searches(.all, since: Day(Date()), limit: 1).isEmpty)
    }

    @Test func `reports from before there were messages are whole, and take messages`() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let old = try DatabaseQueue(path: folder.appendingPathComponent("handrail.sqlite").path)
        try Schema.migrator.migrate(old, upTo: "2 searches")
        try old.write { db in
            try db.execute(
                sql: """
                    INSERT INTO report VALUES (7, 'HR-7F3K-92QX', x'00', 'k', 'waiting',
                        1778544000000, '502', 'On Send', '', '', '', NULL, '["a"]', '', '', '', '',
                        '', '')
                    """)
        }
        try old.close()

        let records = try SQLiteRecords(folder: folder)
        let reference = ReportReference(stored: "HR-7F3K-92QX")
        let report = try #require(try records.report(reference: reference))
        let moved = try records.add(
            FollowUp(kind: .message, text: "x", key: "m", createdAt: Date()), to: reference)

        #expect(report.report.tried == ["a"])
        #expect(report.report.skipped.isEmpty)
        #expect(report.updatedAt == report.createdAt)
        #expect(moved?.status == .open)
    }

    @Test func `a commit waits for the disk`() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let records = try SQLiteRecords(folder: folder)
        let durability = try records.durability()
        #expect(durability.journal == "wal")
        #expect(durability.synchronous == 2)
    }

    @Test func `the secret is made once and only its owner can read it`() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let bytes = try SecretFile.bytes(in: folder)
        #expect(bytes.count == 32)
        #expect(try SecretFile.bytes(in: folder) == bytes)
        let path = folder.appendingPathComponent("secret").path
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `a damaged secret is an error, not a new one`() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("short".utf8).write(to: folder.appendingPathComponent("secret"))
        #expect(throws: SecretFileError.self) { try SecretFile.bytes(in: folder) }
    }
}
