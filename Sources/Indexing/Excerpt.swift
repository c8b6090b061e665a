import Handrail

/// An excerpt as FTS5's `snippet()` gives it: matches between two private-use
/// characters, which no indexed text holds.
enum Excerpt {
    static let start: Character = "\u{E000}"
    static let end: Character = "\u{E001}"

    static func pieces(_ snippet: String) -> [ExcerptPiece] {
        var pieces: [ExcerptPiece] = []
        for (place, part) in snippet.split(separator: start, omittingEmptySubsequences: false)
            .enumerated()
        {
            let halves = part.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false)
            if place > 0, let match = halves.first, !match.isEmpty {
                pieces.append(ExcerptPiece(text: String(match), isMatch: true))
            }
            if let rest = place == 0 ? halves.first : halves.dropFirst().first, !rest.isEmpty {
                pieces.append(ExcerptPiece(text: String(rest), isMatch: false))
            }
        }
        return pieces
    }

    /// Text in which nothing matched.
    static func plain(_ text: String) -> [ExcerptPiece] {
        text.isEmpty ? [] : [ExcerptPiece(text: text, isMatch: false)]
    }
}
