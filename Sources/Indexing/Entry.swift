import Handrail

/// What a results list shows of a document.
struct Entry: Sendable {
    let kind: SearchKind
    let slug: String
    let title: String
    let summary: String
    let codes: [String]

    init(_ document: Document) {
        kind = document.kind
        slug = document.slug
        title = document.title
        summary = document.summary
        codes = document.codes
    }
}

/// All entries: a document's number in the index is its place among them.
///
/// What a search asks of every match lies in tables of its own, so that none
/// of the entries is touched but those that are shown.
struct Entries: Sendable {
    let kinds: [SearchKind]
    /// When each was last checked.
    let updated: [Day?]
    /// Which are to be found earlier than others that match as well.
    let boosted: [Bool]
    private let entries: [Entry]
    private let byCode: [String: [Int]]
    private let byTag: [String: [Int]]
    private let bySlug: [String: Int]
    /// In lower case, sorted.
    private let titles: [(text: String, place: Int)]

    init(_ documents: [Document]) {
        entries = documents.map(Entry.init)
        kinds = documents.map(\.kind)
        updated = documents.map(\.updated)
        boosted = documents.map(\.isBoosted)
        byCode = Entries.places(of: documents, by: \.codes)
        byTag = Entries.places(of: documents, by: \.tags)
        bySlug = Dictionary(
            documents.enumerated().map { ("\($1.kind.rawValue) \($1.slug)", $0) }
        ) { first, _ in first }
        titles = documents.enumerated().map { (text: $1.title.lowercased(), place: $0) }
            .sorted { ($0.text, $0.place) < ($1.text, $1.place) }
    }

    subscript(place: Int) -> Entry { entries[place] }

    /// The place of a document; nil when there is none of that kind and slug.
    func place(_ kind: SearchKind, _ slug: String) -> Int? { bySlug["\(kind.rawValue) \(slug)"] }

    /// The places of the documents that cover a code, written in capitals or not.
    func places(covering code: String) -> [Int] { byCode[code.lowercased()] ?? [] }

    /// The places of the documents with a tag.
    func places(tagged tag: String) -> [Int] { byTag[tag.lowercased()] ?? [] }

    /// The places of the codes' own documents, in the order of the codes.
    func places(of codes: [RecognizedCode]) -> [Int] {
        codes.compactMap { place(.code, $0.code) }
    }

    private static func places(
        of documents: [Document], by names: (Document) -> [String]
    ) -> [String: [Int]] {
        let pairs = documents.enumerated().flatMap { place, document in
            names(document).map { ($0.lowercased(), place) }
        }
        return Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
    }

    /// The places of the documents whose title begins with a text in lower case.
    func places(titled text: String) -> [Int] {
        let first = titles.partitioningIndex { $0.text >= text }
        return titles[first...].prefix { $0.text.hasPrefix(text) }.map(\.place)
    }
}
