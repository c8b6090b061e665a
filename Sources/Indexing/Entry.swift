import Handrail

/// What a results list shows of a document, kept in memory: its number in the
/// index is its place in the list.
struct Entry: Sendable {
    let kind: SearchKind
    let slug: String
    let title: String
    /// In lower case, as queries are compared with it.
    let foldedTitle: String
    let summary: String
    let codes: [String]

    init(_ document: Document) {
        kind = document.kind
        slug = document.slug
        title = document.title
        foldedTitle = document.title.lowercased()
        summary = document.summary
        codes = document.codes
    }
}
