import GRDB

/// How FTS5 folds and stems a word: its own tokenizers, asked word by word.
struct Stems {
    private let folding: any FTS5Tokenizer
    private let stemming: any FTS5Tokenizer

    init(_ db: Database) throws {
        folding = try db.makeTokenizer(.unicode61(diacritics: .remove))
        stemming = try db.makeTokenizer(.porter(wrapping: .unicode61(diacritics: .remove)))
    }

    /// A word in lower case without accents.
    func folded(_ word: String) throws -> String {
        try folding.tokenize(query: word).map(\.token).joined()
    }

    /// A word of a text in lower case without accents.
    func folded(_ word: SplitText.Word, in text: SplitText) throws -> String {
        try word.isASCII ? text.text(of: word) : folded(text.text(of: word))
    }

    /// The stem of a folded word (Porter, 1980).
    func stem(of word: String) throws -> String {
        try stemming.tokenize(query: word).map(\.token).joined()
    }
}
