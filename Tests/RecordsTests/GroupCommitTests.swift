import Dispatch
import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Records

/// Writes that wait together are committed together, and none stands in another's way.
struct GroupCommitTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool
    private let commits: GroupCommit

    init() throws {
        folder = try TemporaryFolder()
        pool = try DatabasePool(path: folder.path + "/test.sqlite")
        try pool.write { try $0.execute(sql: "CREATE TABLE item (name TEXT PRIMARY KEY) STRICT") }
        commits = GroupCommit(pool)
    }

    private func add(_ name: String) throws {
        try commits.write { try $0.execute(sql: "INSERT INTO item VALUES (?)", arguments: [name]) }
    }

    private func names() throws -> Set<String> {
        Set(try pool.read { try String.fetchAll($0, sql: "SELECT name FROM item") })
    }

    /// Holds the writer until so many others wait for it.
    private func together(_ count: Int, _ write: @escaping @Sendable (Int) -> Void) {
        let begun = DispatchSemaphore(value: 0)
        let gate = DispatchSemaphore(value: 0)
        let first = ClientThreads.start(1) { _ in
            try? commits.write { _ in
                begun.signal()
                gate.wait()
            }
        }
        begun.wait()
        let others = ClientThreads.start(count) { write($0) }
        while commits.waitingCount < count { usleep(1_000) }
        gate.signal()
        first.wait()
        others.wait()
    }

    @Test func `what waits at the same moment is one transaction`() throws {
        let observer = CommitCount()
        pool.add(transactionObserver: observer)

        together(20) { try? add("\($0)") }

        #expect(try names().count == 20)
        // That of the first, which was held, and that of all others.
        #expect(observer.count.withLock { $0 } == 2)
    }

    @Test func `a write that is refused leaves the others as they are`() throws {
        try add("taken")
        let refused = Mutex(0)

        together(10) { number in
            do {
                try add(number == 4 ? "taken" : "\(number)")
            } catch {
                refused.withLock { $0 += 1 }
            }
        }

        #expect(refused.withLock { $0 } == 1)
        #expect(try names().count == 10)
    }

    @Test func `each gets its own answer`() throws {
        let answers = Mutex<[Int: Int]>([:])

        together(16) { number in
            let answer = try? commits.write { db in
                try Int.fetchOne(db, sql: "SELECT ?", arguments: [number])
            }
            answers.withLock { $0[number] = answer ?? nil }
        }

        #expect(
            answers.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<16).map { ($0, $0) }))
    }

    @Test func `half of a write that fails is undone`() throws {
        #expect(throws: DatabaseError.self) {
            try commits.write { db in
                try db.execute(sql: "INSERT INTO item VALUES ('half')")
                try db.execute(sql: "INSERT INTO item VALUES (NULL)")
            }
        }

        #expect(try names().isEmpty)
        try add("next")
        #expect(try names() == ["next"])
    }

    @Test func `without room for all of them, those that fit are stored`() throws {
        try pool.write { try $0.execute(sql: "PRAGMA max_page_count = 12") }
        let stored = Mutex<Set<String>>([])
        let big = String(repeating: "x", count: 300_000)

        together(8) { number in
            let name = number == 3 ? big : "\(number)"
            if (try? add(name)) != nil { stored.withLock { _ = $0.insert(name) } }
        }

        #expect(stored.withLock { $0 } == Set((0..<8).filter { $0 != 3 }.map { "\($0)" }))
        #expect(try names() == stored.withLock { $0 })
    }

    private final class CommitCount: TransactionObserver, Sendable {
        let count = Mutex(0)

        func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
        func databaseDidChange(with event: DatabaseEvent) {}
        func databaseDidCommit(_ db: Database) { count.withLock { $0 += 1 } }
        func databaseDidRollback(_ db: Database) {}
    }
}
