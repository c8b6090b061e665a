import GRDB
import Handrail

/// Writes an index: the postings of all documents, and the texts of their
/// sections for excerpts.
struct IndexWriter {
    private let documents: [Document]
    private let read: ReadDocuments
    private let db: Database
    private var outline = Outline()
    private var postings = PostingLists()

    /// Writes into an empty database and keeps in memory what every search and the next index
    /// need. Documents that are as they were in `last` are copied from the database attached as
    /// `previous`.
    static func write(
        _ documents: [Document], after last: ReadDocuments, to db: Database
    ) throws -> (tables: IndexTables, read: ReadDocuments) {
        guard documents.count < Impacts.mostDocuments else { throw IndexError.tooManyDocuments }
        try db.execute(sql: schema)
        var folds = last.folds(try Stems(db))
        let read = try ReadDocuments(documents, after: last, &folds)
        var writer = IndexWriter(documents: documents, read: read, db: db)
        try writer.writeDocuments()
        let suggestions = try SuggestionIndex(documents, read.lexicon, folds: &folds)
        return (try writer.finish(suggestions), read)
    }

    private init(documents: [Document], read: ReadDocuments, db: Database) {
        self.documents = documents
        self.read = read
        self.db = db
    }

    private mutating func writeDocuments() throws {
        try TakenDocuments(read).copy(in: db)
        let insert = try db.cachedStatement(
            sql: "INSERT INTO section (id, heading, anchor, text) VALUES (?, ?, ?, ?)")
        for (number, document) in documents.enumerated() {
            let known = read.documents[number]
            postings.add(known.words, terms: read.lexicon.terms.count)
            outline.add(
                sectionStarts: known.words.sectionStarts, firstRow: known.firstSection)
            guard !known.isTaken else { continue }
            for (place, part) in document.sections.enumerated() {
                try insert.execute(
                    arguments: [known.firstSection + place, part.heading, part.anchor, part.text])
            }
            try CodeMentions.write(
                CodeMentions.all(in: document), of: known.firstSection, to: db)
        }
    }

    private mutating func finish(_ suggestions: SuggestionIndex) throws -> IndexTables {
        var lexicon = read.lexicon
        let lengths = postings.allLengths
        let insert = try db.cachedStatement(
            sql: "INSERT INTO term (id, impacts, places) VALUES (?, ?, ?)")
        var tops: [Float] = []
        for term in 0..<postings.count {
            let list = postings.postings(of: term, lengths)
            try insert.execute(arguments: [term, list.impacts, list.places])
            lexicon.documents.append(UInt32(postings.documents(of: term)))
            tops.append(list.top)
        }
        return IndexTables(
            lexicon: lexicon, spelling: Spelling(lexicon), outline: outline, lengths: lengths,
            tops: tops, suggestions: suggestions)
    }

    private static let schema = """
        CREATE TABLE term (
            id INTEGER PRIMARY KEY,
            impacts BLOB NOT NULL,
            places BLOB NOT NULL
        ) STRICT;
        CREATE TABLE section (
            id INTEGER PRIMARY KEY,
            heading TEXT NOT NULL,
            anchor TEXT NOT NULL,
            text TEXT NOT NULL
        ) STRICT;
        CREATE TABLE code (
            key TEXT NOT NULL,
            first_section INTEGER NOT NULL,
            grade INTEGER NOT NULL CHECK (grade IN (1, 2, 3)),
            PRIMARY KEY (key, first_section)
        ) STRICT, WITHOUT ROWID;
        """
}
