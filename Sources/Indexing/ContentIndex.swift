public import FoundationEssentials
import GRDB
public import Handrail

/// The search index over articles, questions and codes, kept in SQLite.
///
/// It is made from the content, never changed, and may be deleted at any time.
public struct ContentIndex: Sendable {
    let database: Readers
    let entries: Entries
    let tables: IndexTables
    let synonyms: Synonyms

    /// Makes the index of `content` in a file and opens it.
    ///
    /// The file is replaced whole: an index that is open there stays as it is.
    /// `readers` is how many searches can run at once.
    public static func build(
        for content: Content, at file: URL, readers: Int = 4
    ) throws -> ContentIndex {
        let unfinished = file.appendingPathExtension("unfinished")
        try? FileManager.default.removeItem(at: unfinished)
        let queue = try DatabaseQueue(path: unfinished.path)
        try queue.writeWithoutTransaction { db in
            // The file counts only once it is whole.
            try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
        }
        let documents = Document.all(in: content)
        let tables = try fill(queue, with: documents)
        try queue.close()
        try? FileManager.default.removeItem(at: file)
        try FileManager.default.moveItem(at: unfinished, to: file)
        let database = try Readers(path: file.path, count: readers)
        return try ContentIndex(database, documents, tables, content.settings)
    }

    /// An index without a file.
    public static func inMemory(for content: Content) throws -> ContentIndex {
        let queue = try DatabaseQueue()
        let documents = Document.all(in: content)
        let tables = try fill(queue, with: documents)
        return try ContentIndex(Readers(queue), documents, tables, content.settings)
    }

    private init(
        _ database: Readers, _ documents: [Document], _ tables: IndexTables,
        _ settings: SiteSettings
    ) throws {
        self.database = database
        self.tables = tables
        entries = Entries(documents)
        synonyms = try database.read { try Synonyms(settings.synonyms, Stems($0)) }
    }

    private static func fill(
        _ queue: DatabaseQueue, with documents: [Document]
    ) throws -> IndexTables {
        try queue.write { try IndexWriter.write(documents, to: $0) }
    }
}
