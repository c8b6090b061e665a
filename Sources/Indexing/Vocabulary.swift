import GRDB

/// How many documents each word of an index stands in, by its stem.
struct Vocabulary: Sendable {
    private let documents: [String: Int]

    /// Reads the words of the index.
    init(_ db: Database) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT term, doc FROM document_vocabulary")
        var documents: [String: Int] = [:]
        while let row = try rows.next() { documents[row[0]] = row[1] }
        self.documents = documents
    }

    /// How many documents a word, in any of its forms, stands in: 0 for one
    /// that the index does not know.
    func count(of word: String, stemmedBy tokenizer: any FTS5Tokenizer) throws -> Int {
        let stems = try tokenizer.tokenize(query: word).map(\.token)
        return stems.map { documents[$0] ?? 0 }.min() ?? 0
    }
}
