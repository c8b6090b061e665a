public import Handrail

/// Text as HTML where no template makes it.
public enum Markup {
    /// A text that means itself in HTML and XML, in attributes too.
    public static func escaped(_ text: String) -> String { HTMLText().escapeText(text) }

    /// An excerpt as escaped text, `mark` round what matched.
    public static func excerpt(_ pieces: [ExcerptPiece]) -> String {
        pieces.map { piece in
            let text = escaped(piece.text)
            return piece.isMatch ? "<mark>\(text)</mark>" : text
        }.joined()
    }
}
