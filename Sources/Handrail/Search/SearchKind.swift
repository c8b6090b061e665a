/// What a search result is.
public enum SearchKind: String, Sendable, CaseIterable {
    case article, faq, code

    /// As a results list says it.
    public var label: String {
        switch self {
        case .article: "Article"
        case .faq: "Question"
        case .code: "Error code"
        }
    }
}
