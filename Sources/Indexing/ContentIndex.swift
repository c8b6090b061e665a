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

    /// An index without a file.
    public static func inMemory(for content: Content) throws -> ContentIndex {
        let queue = try DatabaseQueue()
        let documents = Document.all(in: content)
        let made = try queue.write {
            try IndexWriter.write(documents, after: ReadDocuments(), to: $0)
        }
        return try ContentIndex(Readers(queue), documents, made.tables, content.settings)
    }

    init(
        _ database: Readers, _ documents: [Document], _ tables: IndexTables,
        _ settings: SiteSettings
    ) throws {
        self.database = database
        self.tables = tables
        entries = Entries(documents)
        synonyms = try database.read { try Synonyms(settings.synonyms, Stems($0)) }
    }
}
