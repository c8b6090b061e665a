public import FoundationEssentials
import GRDB

/// Reports and votes in SQLite: precious.
///
/// A write is on the disk when its method returns: write-ahead log with
/// `synchronous = FULL`.
public struct SQLiteRecords: Sendable {
    let database: any DatabaseWriter
    let commits: GroupCommit
    let files: AttachmentFolder
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
            // What is erased is overwritten in the database's pages; Debian's SQLite does so
            // unless told otherwise, others do not.
            try db.execute(sql: "PRAGMA secure_delete = ON")
        }
        try SchemaUpdate(database: pool, folder: folder).run()
        let files = AttachmentFolder(folder.appendingPathComponent("attachments"))
        self.init(pool, files, log: log)
    }

    /// Whether a folder holds records.
    public static func exist(in folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(fileName).path)
    }

    /// Records without a file, for tests; attachments lie in a folder that goes
    /// with the records.
    public static func inMemory() throws -> SQLiteRecords {
        let queue = try DatabaseQueue()
        try SchemaUpdate(database: queue, folder: nil).run()
        return SQLiteRecords(queue, .temporary()) { _ in }
    }

    private init(
        _ database: any DatabaseWriter, _ files: AttachmentFolder,
        log: @escaping @Sendable (String) -> Void
    ) {
        self.database = database
        commits = GroupCommit(database)
        self.files = files
        self.log = log
    }

    private static let fileName = "handrail.sqlite"
}
