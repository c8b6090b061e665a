/// What is kept of a text that somebody searched for: one line in lower case,
/// or, where it holds what may be private, only a keyed hash of that line.
public struct SearchText: Sendable, Hashable {
    /// How many code points are kept.
    public static let longestText = 200

    /// The line, or its hash.
    public let text: String
    /// True when `text` is a hash.
    public let isHidden: Bool

    /// Nil when there is nothing to search for. `hash` is given the line.
    public init?(_ query: SearchQuery, hash: (String) -> String) {
        // Somewhat more than is kept: a number that is cut in two is still one.
        let read = String(query.text.unicodeScalars.prefix(SearchText.longestText + 100))
        let line = SearchText.folded(read)
        guard !query.isBlank, !line.isEmpty else { return nil }
        isHidden = PrivateText.isHeld(by: read)
        text = isHidden ? hash(line) : line
    }

    /// As it was kept.
    public init(kept text: String, isHidden: Bool) {
        self.text = text
        self.isHidden = isHidden
    }

    /// A text as one line in lower case, without what steers a terminal.
    static func folded(_ text: String) -> String {
        let visible = text.unicodeScalars.filter {
            $0.properties.generalCategory != .control && !$0.properties.isBidiControl
        }
        let words = String(String.UnicodeScalarView(visible)).lowercased().split(separator: " ")
        let line = words.joined(separator: " ").unicodeScalars
        return String(line.prefix(longestText)).trimmed
    }
}
