public import FoundationEssentials
import GRDB
public import Handrail

/// Makes one index after another in a file, each from what changed since the last.
public struct IndexBuilder: Sendable {
    private let file: URL
    private let readers: Int
    private var last = ReadDocuments()

    /// `readers` is how many searches can run at once.
    public init(at file: URL, readers: Int = 4) {
        self.file = file
        self.readers = readers
    }

    /// Makes the index of `content` in the file and opens it.
    ///
    /// The file is replaced whole: an index that is open there stays as it is. What has the
    /// version that it had in the last index may have let go of its texts. Throws when it has and
    /// that index was removed meanwhile: begin with a new builder and whole texts then.
    public mutating func build(for content: Content) throws -> ContentIndex {
        let unfinished = file.appendingPathExtension("unfinished")
        try? FileManager.default.removeItem(at: unfinished)
        let documents = Document.all(in: content)
        let queue = try DatabaseQueue(path: unfinished.path)
        try queue.writeWithoutTransaction { db in
            // The file counts only once it is whole.
            try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
            try attachLast(to: db)
        }
        let (tables, read) = try queue.write { [last] in
            try IndexWriter.write(documents, after: last, to: $0)
        }
        try queue.close()
        try? FileManager.default.removeItem(at: file)
        try FileManager.default.moveItem(at: unfinished, to: file)
        last = read
        let database = try Readers(path: file.path, count: readers)
        return try ContentIndex(database, documents, tables, content.settings)
    }

    private func attachLast(to db: Database) throws {
        guard !last.documents.isEmpty else { return }
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw IndexError.textsAreGone
        }
        try db.execute(sql: "ATTACH ? AS previous", arguments: [file.path])
    }
}
