import GRDB
import Handrail

/// Writes an index: the postings of all documents, and the texts of their
/// sections for excerpts.
struct IndexWriter {
    private(set) var lexicon = Lexicon()
    private(set) var outline = Outline()
    private var postings = PostingLists()

    /// Writes into an empty database and keeps in memory what every search needs.
    static func write(_ documents: [Document], to db: Database) throws -> IndexTables {
        guard documents.count < Impacts.mostDocuments else { throw IndexError.tooManyDocuments }
        try db.execute(sql: schema)
        var writer = IndexWriter()
        var folds = Folds(try Stems(db))
        try writer.read(documents, &folds, db)
        let suggestions = try SuggestionIndex(documents, writer.lexicon, folds: &folds)
        return try writer.finish(suggestions, db)
    }

    private mutating func read(
        _ documents: [Document], _ folds: inout Folds, _ db: Database
    ) throws {
        let insert = try db.cachedStatement(
            sql: "INSERT INTO section (id, heading, anchor, text) VALUES (?, ?, ?, ?)")
        var section = 0
        for (number, document) in documents.enumerated() {
            let words = try DocumentWords(document, into: &lexicon, folds: &folds)
            postings.add(words, terms: lexicon.terms.count)
            outline.add(sectionStarts: words.sectionStarts)
            for part in document.sections {
                try insert.execute(arguments: [section, part.heading, part.anchor, part.text])
                section += 1
            }
            try CodeMentions.write(CodeMentions.all(in: document), of: number, to: db)
        }
    }

    private mutating func finish(
        _ suggestions: SuggestionIndex, _ db: Database
    ) throws -> IndexTables {
        lexicon.sort()
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
            document INTEGER NOT NULL,
            grade INTEGER NOT NULL CHECK (grade IN (1, 2, 3)),
            PRIMARY KEY (key, document)
        ) STRICT, WITHOUT ROWID;
        """
}
