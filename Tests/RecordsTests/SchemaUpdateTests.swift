import Foundation
import GRDB
import Handrail
import TestSupport
import Testing

@testable import Records

/// How the records of one version become those of the next.
struct SchemaUpdateTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool

    init() throws {
        folder = try TemporaryFolder()
        pool = try DatabasePool(path: folder.path + "/handrail.sqlite")
    }

    private func migrator(_ names: String...) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for name in names {
            migrator.registerMigration(name) {
                try $0.execute(sql: "CREATE TABLE t\(name.prefix(1)) (a TEXT) STRICT")
            }
        }
        return migrator
    }

    private func update(_ migrator: DatabaseMigrator) throws {
        try SchemaUpdate(database: pool, folder: folder.url).run(migrator)
    }

    private var files: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.path)
                .filter { !$0.hasPrefix("handrail.sqlite") }
        }
    }

    @Test func `new records are made without a copy`() throws {
        try update(migrator("1 first", "2 second"))

        #expect(try files.isEmpty)
    }

    @Test func `what was there before is kept beside the records`() throws {
        try update(migrator("1 first"))
        try pool.write { try $0.execute(sql: "INSERT INTO t1 VALUES ('precious')") }

        try update(migrator("1 first", "2 second", "3 third"))

        #expect(try files == ["handrail-before-2.sqlite"])
        let copy = try DatabaseQueue(path: folder.path + "/handrail-before-2.sqlite")
        #expect(try copy.read { try String.fetchAll($0, sql: "SELECT a FROM t1") } == ["precious"])
        #expect(try copy.read { try $0.tableExists("t2") } == false)
        #expect(try pool.read { try $0.tableExists("t3") })
    }

    @Test func `a copy goes when it is old enough, and nothing beside it`() throws {
        try update(migrator("1 first"))
        try update(migrator("1 first", "2 second"))
        try Data().write(to: folder.url.appendingPathComponent("handrail-before-noon.txt"))
        let copies = UpgradeCopies(folder: folder.url)

        #expect(try copies.remove(before: Date(timeIntervalSinceNow: -60)) == 0)
        #expect(try copies.remove(before: Date(timeIntervalSinceNow: 60)) == 1)
        #expect(try files == ["handrail-before-noon.txt"])
    }

    @Test func `records that are up to date are not copied`() throws {
        try update(migrator("1 first"))
        try update(migrator("1 first"))

        #expect(try files.isEmpty)
    }

    @Test func `records of a later version are left alone`() throws {
        try update(migrator("1 first", "2 second"))

        #expect(throws: RecordsError.newer(path: folder.path)) { try update(migrator("1 first")) }
        #expect(try files.isEmpty)
    }
}
