import Foundation
import GRDB
import Handrail
import TestSupport
import Testing

@testable import Records

/// Files that are held, attached and swept, on a real disk.
struct AttachmentRecordsTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        UUID().uuidString)
    private let now = Date()
    private let token = ReportToken(String(repeating: "a", count: 43))

    private func records() throws -> SQLiteRecords { try SQLiteRecords(folder: folder) }

    private func remove() { try? FileManager.default.removeItem(at: folder) }

    private func file(_ text: String, name: String = "a.txt") -> NewFile {
        let bytes = Array(text.utf8)
        return NewFile(name: name, kind: .text, summary: AttachmentSummary(removed: ["1 token"])) {
            Array(bytes.dropFirst($0).prefix(3))
        }
    }

    private func filing(_ files: [StoredFile], key: String = "k") throws -> Filing {
        Filing(
            report: Samples.report(), idempotencyKey: key, token: try #require(token),
            person: "p", createdAt: now, attachments: files.map(\.id))
    }

    /// The paths of all files of the folder, without its own.
    private func paths() -> [String] {
        let root = folder.appendingPathComponent("attachments").path
        let all = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
        return all.filter { $0.count > 2 }
    }

    @Test func `a held file becomes part of its report`() throws {
        defer { remove() }
        let records = try records()
        let token = try #require(token)
        let held = try records.hold(file("what the log said"), at: now)

        _ = try records.add(filing([held]))

        let attached = try #require(try records.attachments(of: token).first)
        #expect(attached.isCopy(of: held))
        #expect(attached.id != held.id)
        #expect(attached.summary.removed == ["1 token"])
        let (found, path) = try #require(try records.attachment(attached.id, of: token))
        #expect(found == attached)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "what the log said")
    }

    @Test func `a file is found under its own report's link only`() throws {
        defer { remove() }
        let records = try records()
        let token = try #require(token)
        let other = try #require(ReportToken(String(repeating: "b", count: 43)))
        _ = try records.add(filing([try records.hold(file("x"), at: now)]))
        let attached = try #require(try records.attachments(of: token).first)

        #expect(try records.attachment(attached.id, of: other) == nil)
        #expect(try records.attachment(.random(), of: token) == nil)
        #expect(try records.attachments(of: other).isEmpty)
    }

    @Test func `equal contents are kept once`() throws {
        defer { remove() }
        let records = try records()
        let first = try records.hold(file("same", name: "a.txt"), at: now)
        let second = try records.hold(file("same", name: "b.txt"), at: now)

        #expect(first.digest == second.digest && first.id != second.id)
        #expect(paths().count == 1)
        #expect(try records.heldFiles([second.id, first.id], at: now) == [second, first])
    }

    @Test func `a report that is sent twice has its files once`() throws {
        defer { remove() }
        let records = try records()
        let token = try #require(token)
        for _ in 0..<2 { _ = try records.add(filing([try records.hold(file("x"), at: now)])) }

        #expect(try records.attachments(of: token).count == 1)
    }

    @Test func `a report with a file that is not held any more is not stored`() throws {
        defer { remove() }
        let records = try records()
        let held = try records.hold(file("x"), at: now.addingTimeInterval(-86_401))

        #expect(try records.heldFiles([held.id], at: now).isEmpty)
        #expect(throws: Problem.self) { try records.add(filing([held])) }
        #expect(try records.reports(after: nil, limit: 1).isEmpty)
    }

    @Test func `a sweep takes what nothing names, an hour later`() throws {
        defer { remove() }
        let records = try records()
        let kept = try records.hold(file("kept"), at: now)
        _ = try records.add(filing([kept]))
        _ = try records.hold(file("left"), at: now)
        let unfinished = folder.appendingPathComponent("attachments/new-1")
        try Data("half".utf8).write(to: unfinished)

        #expect(try records.sweepAttachments(at: now) == 0)
        #expect(paths().count == 3)
        // The day of the held files is over, and so is the hour of the half one.
        #expect(try records.sweepAttachments(at: now.addingTimeInterval(90_000)) == 2)

        let token = try #require(token)
        let attached = try #require(try records.attachments(of: token).first)
        let path = try #require(try records.attachment(attached.id, of: token)).path
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "kept")
        #expect(paths().count == 1)
    }

    @Test func `a content without a row goes, one that is stored again stays`() throws {
        defer { remove() }
        let records = try records()
        let (lost, _) = try records.files.store { $0 == 0 ? Array("lost".utf8) : [] }
        let old = [FileAttributeKey.modificationDate: now.addingTimeInterval(-7_200)]
        try FileManager.default.setAttributes(old, ofItemAtPath: records.files.path(of: lost))
        _ = try records.hold(file("lost"), at: now)
        #expect(try records.sweepAttachments(at: now) == 0)

        let (gone, _) = try records.files.store { $0 == 0 ? Array("gone".utf8) : [] }
        try FileManager.default.setAttributes(old, ofItemAtPath: records.files.path(of: gone))
        #expect(try records.sweepAttachments(at: now) == 1)
    }

    @Test func `what cannot be read to its end leaves nothing`() throws {
        defer { remove() }
        struct Cut: Error {}
        let records = try records()
        let file = NewFile(name: "a", kind: .text, summary: AttachmentSummary()) {
            if $0 > 0 { throw Cut() }
            return [1, 2, 3]
        }

        #expect(throws: Cut.self) { try records.hold(file, at: now) }
        #expect(paths().isEmpty)
    }

    @Test func `files are nobody else's to read`() throws {
        defer { remove() }
        let records = try records()
        let held = try records.hold(file("x"), at: now)
        let path = records.files.path(of: held.digest)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)

        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(path.hasSuffix(Hex.text(held.digest.dropFirst())))
    }

    @Test func `no lookup of attachments reads a whole table`() throws {
        defer { remove() }
        let records = try records()
        let queries = [
            "SELECT EXISTS (SELECT 1 FROM attachment WHERE sha256 = x'00') OR EXISTS (SELECT 1 FROM held_file WHERE sha256 = x'00')",
            "SELECT * FROM attachment JOIN report ON report.id = attachment.report_id WHERE report.token_hash = x'00' ORDER BY attachment.id",
            "SELECT * FROM attachment WHERE public_id = ''",
            "SELECT coalesce(sum(size), 0) FROM held_file WHERE created_at > 0",
        ]
        for query in queries {
            let rows = try records.database.read { db in
                try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + query)
            }
            #expect(!rows.contains { ($0["detail"] as String).hasPrefix("SCAN attachment") })
            #expect(!rows.contains { ($0["detail"] as String).hasPrefix("SCAN held_file") })
        }
    }
}
