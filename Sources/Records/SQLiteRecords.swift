public import FoundationEssentials
import GRDB

/// Reports and votes in SQLite: precious.
///
/// A write is on the disk when its method returns: write-ahead log with
/// `synchronous = FULL`.
public struct SQLiteRecords: Sendable {
    let database: any DatabaseWriter
    let commits: GroupCommit
    let log: @Sendable (String) -> Void

    /// Opens the records in a folder, making them on first use. `log` is told
    /// why something could not be stored, when the visitor is told only that.
    ///
    /// Records of an earlier version are brought up to date after a copy was made
    /// beside them. Throws `RecordsError` for those of a later one.
    public init(folder: URL, log: @escaping @Sendable (String) -> Void = { _ in }) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 2
        let file = folder.appendingPathComponent(SQLiteRecords.fileName)
        let pool = try DatabasePool(path: file.path, configuration: configuration)
        // A pool begins with NORMAL, under which a power cut can lose the last commits.
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
        }
        try self.init(pool, in: folder, log: log)
    }

    /// Whether a folder holds records.
    public static func exist(in folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(fileName).path)
    }

    /// Records without a file, for tests.
    public static func inMemory() throws -> SQLiteRecords {
        try SQLiteRecords(DatabaseQueue(), in: nil) { _ in }
    }

    private init(
        _ database: any DatabaseWriter, in folder: URL?,
        log: @escaping @Sendable (String) -> Void
    ) throws {
        try SchemaUpdate(database: database, folder: folder).run()
        self.database = database
        commits = GroupCommit(database)
        self.log = log
    }

    private static let fileName = "handrail.sqlite"
}
