import Dispatch
import GRDB
import Synchronization

/// A write that waits for its commit.
protocol PendingWrite: Sendable {
    /// Runs it in a transaction that is open. What it throws for itself is kept
    /// for the one who waits; throws when the transaction is lost with it.
    func attempt(in db: Database) throws
    /// What was attempted is durable, or was refused: the one who waits goes on.
    func end()
    /// It could not be committed.
    func fail(_ error: any Error)
    /// Tells the one who waits to write for all.
    func lead()
}

/// A write and what it answers.
final class Write<Value: Sendable>: PendingWrite {
    private struct State: Sendable {
        var result: Result<Value, any Error>?
        var leads = false
    }

    private let updates: @Sendable (Database) throws -> Value
    private let state = Mutex(State())
    private let called = DispatchSemaphore(value: 0)

    init(_ updates: @escaping @Sendable (Database) throws -> Value) {
        self.updates = updates
    }

    func attempt(in db: Database) throws {
        var result = Result<Value, any Error>.failure(Write.notWritten)
        do {
            try db.inSavepoint {
                result = Result { try updates(db) }
                return if case .success = result { .commit } else { .rollback }
            }
        } catch {
            if case .success = result { result = .failure(error) }
        }
        // A full disk undoes the whole transaction, not only the savepoint.
        if !db.isInsideTransaction { _ = try result.get() }
        let attempted = result
        state.withLock { $0.result = attempted }
    }

    func end() { called.signal() }

    func fail(_ error: any Error) {
        state.withLock { $0.result = .failure(error) }
        called.signal()
    }

    func lead() {
        state.withLock { $0.leads = true }
        called.signal()
    }

    /// Waits until it is called; true when it is to write for all, false when
    /// it was written.
    func isCalledToLead() -> Bool {
        called.wait()
        return state.withLock { $0.leads }
    }

    /// What it answered; throws what stood in its way.
    func result() throws -> Value {
        guard let result = state.withLock({ $0.result }) else { throw Write.notWritten }
        return try result.get()
    }

    private static var notWritten: DatabaseError {
        DatabaseError(resultCode: .SQLITE_MISUSE, message: "not written")
    }
}
