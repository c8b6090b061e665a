import GRDB
import Handrail

/// Words as FTS5 takes them. What people typed is quoted, so none of it is an operator.
enum ReportSearch {
    /// The expression of the words (SQLite's FTS5, section 3). A code that is looked for as well
    /// leaves fewer rows; whether it is that code and no longer one, the report says.
    static func expression(_ words: ReportWords, code: String? = nil) -> String {
        let named = code.flatMap { ReportWords("\"\($0)\"")?.wanted.first }
        let wanted =
            ((named.map { ["code : \(quoted($0))"] } ?? []) + words.wanted.map(quoted))
            .joined(separator: " AND ")
        guard !words.unwanted.isEmpty else { return wanted }
        return "(\(wanted)) NOT (\(words.unwanted.map(quoted).joined(separator: " OR ")))"
    }

    private static func quoted(_ term: ReportWords.Term) -> String {
        let text = term.text.filter { $0 != "\0" }.replacing("\"", with: "\"\"")
        return "\"\(text)\"" + (term.isBeginning ? "*" : "")
    }

    /// What begins and ends a match in an excerpt: characters that no form lets in.
    private static let begin: Character = "\u{2}"
    private static let end: Character = "\u{3}"

    /// The SQL of a report's best excerpt for an expression.
    static let excerpt = """
        SELECT snippet(report_search, -1, char(2), char(3), '…', 16) FROM report_search
        WHERE report_search MATCH ? AND rowid = (SELECT id FROM report WHERE reference = ?)
        """

    /// An excerpt with its matches apart.
    static func pieces(_ excerpt: String) -> [ExcerptPiece] {
        var pieces: [ExcerptPiece] = []
        var isMatch = false
        for part in excerpt.split(separator: begin, omittingEmptySubsequences: false) {
            let halves = part.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false)
            for (place, half) in halves.enumerated() where !half.isEmpty {
                pieces.append(
                    ExcerptPiece(text: String(half), isMatch: isMatch && place == 0))
            }
            isMatch = true
        }
        return pieces
    }
}
