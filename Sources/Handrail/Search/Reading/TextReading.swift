/// What a text says that somebody typed or pasted: its codes, who answered,
/// which request it was, and the words that are worth searching for.
public struct TextReading: Sendable, Equatable {
    /// A text of more code points than this may be pasted.
    static let longestTyped = 60

    /// The codes of the catalogue that stand in it, each once, in order.
    public let codes: [RecognizedCode]
    /// The program or service that says it made the page: `nginx`, `Cloudflare`.
    public let server: String?
    /// The request's id as the page gives it, for a report: a Ray ID, an X-Request-Id.
    public let requestID: String?
    /// The text without what tells nothing (times, ids, addresses, paths), words
    /// parted by single spaces; what a search looks for.
    public let words: String
    /// True when the text is copied from a screen or log, not typed as a question.
    public let isPasted: Bool

    public init(
        codes: [RecognizedCode], server: String? = nil, requestID: String? = nil, words: String,
        isPasted: Bool = false
    ) {
        self.codes = codes
        self.server = server
        self.requestID = requestID
        self.words = words
        self.isPasted = isPasted
    }

    /// Short and in one line, as people type: it is searched for as it is.
    static func isShort(_ bytes: [UInt8]) -> Bool {
        guard bytes.count <= 4 * longestTyped else { return false }
        let points = bytes.reduce(0) { $0 + ($1.isContinuation ? 0 : 1) }
        return points <= longestTyped && !String(decoding: bytes, as: UTF8.self).hasLineBreak
    }
}

/// A code found in a visitor's text.
public struct RecognizedCode: Sendable, Equatable {
    public let code: String
    /// The words that gave it away, as they were found: `bad gateway`.
    public let words: String
    /// Where they stand in the text, counted in code points.
    public let range: Range<Int>

    public init(code: String, words: String, range: Range<Int>) {
        self.code = code
        self.words = words
        self.range = range
    }
}

extension String {
    fileprivate var hasLineBreak: Bool {
        unicodeScalars.contains {
            (10...13).contains($0.value) || [0x85, 0x2028, 0x2029].contains($0.value)
        }
    }
}
