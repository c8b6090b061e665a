/// What somebody looks for in the words of reports: `gateway "bad request" safar* -chrome`.
///
/// All words have to occur, quoted ones next to each other, those with a star as a beginning,
/// those with a hyphen in front not at all.
public struct ReportWords: Sendable, Equatable {
    /// The longest text in code points.
    public static let longest = 200

    /// As it was typed, trimmed.
    public let text: String
    /// What has to occur; never empty.
    public let wanted: [Term]
    /// What must not.
    public let unwanted: [Term]

    /// A word, or several next to each other.
    public struct Term: Sendable, Equatable {
        public let text: String
        /// True when words that go on after it count too.
        public let isBeginning: Bool

        public init(_ text: String, isBeginning: Bool = false) {
            self.text = text
            self.isBeginning = isBeginning
        }
    }

    /// Nil when it has no word to look for, or is too long.
    public init?(_ text: String) {
        let text = text.trimmed
        guard text.unicodeScalars.count <= ReportWords.longest else { return nil }
        var terms: [(term: Term, isWanted: Bool)] = []
        var rest = text[...]
        while let next = ReportWords.term(in: &rest) { terms.append(next) }
        let fit = terms.filter { ReportWords.hasWord($0.term.text) }
        wanted = fit.filter(\.isWanted).map(\.term)
        unwanted = fit.filter { !$0.isWanted }.map(\.term)
        guard !wanted.isEmpty else { return nil }
        self.text = text
    }

    /// Takes the first term off; nil at the end.
    private static func term(in rest: inout Substring) -> (term: Term, isWanted: Bool)? {
        rest = rest.drop(while: \.isWhitespace)
        let isWanted = rest.first != "-"
        if !isWanted { rest = rest.dropFirst() }
        guard let first = rest.first else { return nil }
        if first == "\"" {
            let quoted = rest.dropFirst().prefix { $0 != "\"" }
            rest = rest[quoted.endIndex...].dropFirst()
            return (Term(String(quoted)), isWanted)
        }
        let word = rest.prefix { !$0.isWhitespace && $0 != "\"" }
        rest = rest[word.endIndex...]
        let isBeginning = word.last == "*"
        return (
            Term(String(isBeginning ? word.dropLast() : word), isBeginning: isBeginning), isWanted
        )
    }

    private static func hasWord(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
    }
}
