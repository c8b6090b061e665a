public import FoundationEssentials
import GRDB
public import Handrail

/// The search index over articles, questions and codes, on SQLite's FTS5.
///
/// It is made from the content, never changed, and may be deleted at any time.
public struct ContentIndex: Sendable {
    let database: Readers
    let entries: Entries
    let vocabulary: Vocabulary
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
        let documents = try fill(queue, with: content)
        try queue.close()
        try? FileManager.default.removeItem(at: file)
        try FileManager.default.moveItem(at: unfinished, to: file)
        let database = try Readers(path: file.path, count: readers)
        return try ContentIndex(database, documents, content.settings)
    }

    /// An index without a file.
    public static func inMemory(for content: Content) throws -> ContentIndex {
        let queue = try DatabaseQueue()
        let documents = try fill(queue, with: content)
        return try ContentIndex(Readers(queue), documents, content.settings)
    }

    private init(_ database: Readers, _ documents: [Document], _ settings: SiteSettings) throws {
        self.database = database
        entries = Entries(documents)
        vocabulary = try database.read(Vocabulary.init)
        synonyms = Synonyms(settings.synonyms)
    }

    /// Writes every document under its place in the list that it answers.
    private static func fill(
        _ queue: DatabaseQueue, with content: Content
    ) throws -> [Document] {
        let documents = Document.all(in: content)
        try queue.write { db in
            try db.execute(sql: schema)
            for (place, document) in documents.enumerated() {
                try document.insert(into: db, at: place)
            }
            try db.execute(sql: "INSERT INTO document_index(document_index) VALUES ('optimize')")
            try db.execute(sql: "INSERT INTO section_index(section_index) VALUES ('optimize')")
        }
        return documents
    }

    private static let schema = """
        CREATE VIRTUAL TABLE document_index USING fts5 (
            title, codes, headings, tags, summary, body,
            content = '', prefix = '2 3 4', tokenize = 'porter unicode61 remove_diacritics 2'
        );
        CREATE VIRTUAL TABLE document_vocabulary USING fts5vocab (document_index, row);
        CREATE TABLE section (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL,
            heading TEXT NOT NULL,
            anchor TEXT NOT NULL
        ) STRICT;
        CREATE INDEX section_by_document ON section (document);
        CREATE VIRTUAL TABLE section_index USING fts5 (
            heading, body,
            prefix = '2 3 4', tokenize = 'porter unicode61 remove_diacritics 2'
        );
        """
}
