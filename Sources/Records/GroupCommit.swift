import GRDB
import Synchronization

/// Writes that wait for the disk at the same moment are committed together.
///
/// A commit costs a flush of the disk, whatever is in it. So the first who
/// comes writes at once, those who come meanwhile wait, and the first of them
/// then writes for all. Each returns after the commit that holds its write.
final class GroupCommit: Sendable {
    /// Writes in one transaction at most: what one of them may have to wait for.
    private static let most = 128

    private struct Waiting: Sendable {
        var writes: [any PendingWrite] = []
        /// True while somebody writes, and will call the next one.
        var isWriting = false
    }

    private let database: any DatabaseWriter
    private let waiting = Mutex(Waiting())

    /// A group commit of a database that nobody else writes to.
    init(_ database: any DatabaseWriter) {
        self.database = database
    }

    /// How many writes nobody has begun.
    var waitingCount: Int { waiting.withLock { $0.writes.count } }

    /// What `updates` answers, once it is durable. It may run more than once,
    /// each time on what was there before.
    func write<Value: Sendable>(
        _ updates: @escaping @Sendable (Database) throws -> Value
    ) throws -> Value {
        let write = Write(updates)
        if isFirst(write) || write.isCalledToLead() {
            commit(nextGroup())
            callNext()
        }
        return try write.result()
    }

    /// Adds a write; answers whether nobody is writing who would take it along.
    private func isFirst(_ write: any PendingWrite) -> Bool {
        waiting.withLock { waiting in
            waiting.writes.append(write)
            defer { waiting.isWriting = true }
            return !waiting.isWriting
        }
    }

    private func nextGroup() -> [any PendingWrite] {
        waiting.withLock { waiting in
            let group = Array(waiting.writes.prefix(GroupCommit.most))
            waiting.writes.removeFirst(group.count)
            return group
        }
    }

    private func callNext() {
        let next = waiting.withLock { waiting in
            waiting.isWriting = !waiting.writes.isEmpty
            return waiting.writes.first
        }
        next?.lead()
    }

    /// Commits all of them together; when that fails each by itself, so that
    /// one for which there is no room stands in nobody else's way.
    private func commit(_ group: [any PendingWrite]) {
        do {
            try database.write { db in try group.forEach { try $0.attempt(in: db) } }
            group.forEach { $0.end() }
        } catch {
            guard group.count > 1 else { return group.forEach { $0.fail(error) } }
            group.forEach { commit([$0]) }
        }
    }
}
