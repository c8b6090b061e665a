public import Handrail

extension Suggestion {
    /// How many code points of a text are looked at: what is longer was pasted.
    static let longestText = 200

    /// A half-typed text, no longer than suggestions are made for.
    public static func typed(_ text: String) -> String {
        String(text.unicodeScalars.prefix(longestText))
    }

    /// As a list of suggestions says what this one is.
    public var label: String {
        switch kind {
        case .article: SearchKind.article.label
        case .faq: SearchKind.faq.label
        case .code: SearchKind.code.label
        case .heading: "Section"
        case .search: "Search"
        }
    }
}
