public import Handrail

/// Text as HTML where no template makes it.
public enum Markup {
    /// A text that means itself in HTML and XML, in attributes too.
    public static func escaped(_ text: String) -> String { HTMLText().escapeText(text) }

    /// A text that means itself in XML 1.0, without the characters it does not know
    /// (section 2.2): most control characters, and two that are none.
    public static func xml(_ text: String) -> String {
        let known = text.unicodeScalars.filter {
            switch $0.value {
            case 0x9, 0xA, 0xD: true
            case ..<0x20, 0xFFFE, 0xFFFF: false
            default: true
            }
        }
        return escaped(String(String.UnicodeScalarView(known)))
    }

    /// An excerpt as escaped text, `mark` round what matched.
    public static func excerpt(_ pieces: [ExcerptPiece]) -> String {
        pieces.map { piece in
            let text = escaped(piece.text)
            return piece.isMatch ? "<mark>\(text)</mark>" : text
        }.joined()
    }
}
