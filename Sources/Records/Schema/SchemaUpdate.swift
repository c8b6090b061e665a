import FoundationEssentials
import GRDB

/// Brings the records of an earlier version up to date.
struct SchemaUpdate {
    let database: any DatabaseWriter
    /// Where the records lie; nil when they are in memory.
    let folder: URL?

    /// Carries out the migrations that are missing, each in a transaction, after
    /// a copy was made beside the records: `handrail-before-3.sqlite` holds what
    /// was there before migration 3.
    ///
    /// Throws `RecordsError.newer` when a later version wrote the records.
    func run(_ migrator: DatabaseMigrator = Schema.migrator) throws {
        let applied = try database.read(migrator.appliedIdentifiers)
        guard applied.isSubset(of: migrator.migrations) else {
            throw RecordsError.newer(path: folder?.path ?? "")
        }
        guard let next = migrator.migrations.first(where: { !applied.contains($0) }) else { return }
        if let folder, !applied.isEmpty {
            try keep(as: UpgradeCopies(folder: folder).file(before: next))
        }
        try migrator.migrate(database)
    }

    /// Copies everything, to a name that is only there when the copy is whole.
    private func keep(as file: URL) throws {
        let manager = FileManager.default
        let unfinished = file.appendingPathExtension("unfinished")
        try? manager.removeItem(at: unfinished)
        let target = try DatabaseQueue(path: unfinished.path)
        try database.backup(to: target)
        try target.close()
        try? manager.removeItem(at: file)
        try manager.moveItem(at: unfinished, to: file)
    }
}

/// Why the records cannot be used.
public enum RecordsError: Error, Equatable, CustomStringConvertible {
    /// A later version of the program wrote them.
    case newer(path: String)

    public var description: String {
        switch self {
        case .newer(let path):
            "the records in “\(path)” were written by a newer Handrail: start that version, or restore the backup of this one"
        }
    }
}
