/// An error code as a text spells it, in a catalogue or not: `0x80070005`,
/// `ERR_CONNECTION_RESET`, `java.net.ConnectException`, `ORA-00942`, `HTTP 503`.
///
/// Two spellings of one code have the same form, so that texts and queries meet.
public struct CodeSpelling: Sendable, Hashable {
    /// What all spellings of the code have in common, in lower case:
    /// `80070005` for `0x80070005` and `-2147024891`, `err_connection_reset`,
    /// `connectexception`, `ora00942`, `503`.
    public let form: String
    /// Where it stands in the text, counted in code points.
    public let range: Range<Int>
    /// True for a shape that nothing else has; false for a number or word that
    /// is a code by the words about it.
    public let isCertain: Bool

    public init(form: String, range: Range<Int>, isCertain: Bool) {
        self.form = form
        self.range = range
        self.isCertain = isCertain
    }

    /// The codes in a text, in order.
    ///
    /// Of names written as plain words (`err connection reset when`) nobody can
    /// say where they end: each length is given, and the ranges overlap.
    public static func all(in text: String) -> [CodeSpelling] {
        let words = TextWords(text)
        var offsets = CodePointOffsets(words.bytes)
        return all(in: words).map {
            CodeSpelling(form: $0.form, range: offsets[$0.range], isCertain: $0.isCertain)
        }
    }

    /// The codes in words; their ranges count bytes.
    static func all(in words: TextWords) -> [CodeSpelling] {
        var scanner = SpellingScanner(words)
        return scanner.spellings()
    }
}
