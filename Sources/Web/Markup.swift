public import Handrail

/// Text as HTML where no template makes it.
public enum Markup {
    /// An excerpt as escaped text, `mark` round what matched.
    public static func excerpt(_ pieces: [ExcerptPiece]) -> String {
        pieces.map { piece in
            let text = HTMLText().escapeText(piece.text)
            return piece.isMatch ? "<mark>\(text)</mark>" : text
        }.joined()
    }
}
