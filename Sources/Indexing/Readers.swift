import GRDB
import Synchronization

/// Connections to one index, so that searches run beside each other.
///
/// All are opened at once: a pool that opens them by path when they are needed
/// would find the next index there after this one was replaced.
final class Readers: Sendable {
    private let queues: [DatabaseQueue]
    private let next = Atomic(0)

    /// How much of the file is mapped into memory, at most.
    private static let mappedBytes = 256 << 20

    /// `count` connections, at least one.
    init(path: String, count: Int) throws {
        var configuration = Configuration()
        configuration.readonly = true
        // The pages of the file are read where the system keeps them, once for all connections.
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA mmap_size = \(Readers.mappedBytes)")
            // What is mapped needs no copy.
            try db.execute(sql: "PRAGMA cache_size = -256")
        }
        queues = try (0..<max(1, count)).map { _ in
            try DatabaseQueue(path: path, configuration: configuration)
        }
    }

    /// One connection, for an index in memory.
    init(_ queue: DatabaseQueue) {
        queues = [queue]
    }

    /// Reads on the next connection in turn.
    func read<Value>(_ value: (Database) throws -> Value) throws -> Value {
        let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
        return try queues[Int(UInt(bitPattern: turn) % UInt(queues.count))].read(value)
    }
}
