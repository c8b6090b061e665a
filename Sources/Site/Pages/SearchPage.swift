import Handrail
import Web

/// What a search found; never empty: what to try next when it found nothing.
struct SearchPage: Page {
    static let template = "search"

    let title: String
    let frame: PageFrame
    let heading: String
    let query: String
    /// True when the search box is what matters on the page.
    let isAsking: Bool
    /// The query in the site's spelling: “did you mean”.
    let suggestion: Link?
    /// What was read in a pasted text; nil when the code's card says it.
    let reading: SearchReading?
    /// The first code that stands in the query.
    let recognized: Recognized?
    let otherCodes: OtherCodes?
    /// Nil when a code was recognised, and when the advice names them.
    let nearCodes: NearCodes?
    let hasFilters: Bool
    let filters: [Choice]
    let hasResults: Bool
    let results: [SearchResult]
    /// True when the search was ended before it was done.
    let isPartial: Bool
    let paging: SearchPaging?
    let advice: SearchAdvice?
    /// Nil when the advice says it.
    let reportPathAfterResults: String?
    let pasteBox: PasteBox

    struct Recognized {
        let href: String
        let code: String
        let name: String
        let meaning: String
        let reading: SearchReading?
        let card: CodeCard
    }

    /// The codes that stand in the query after the first.
    struct OtherCodes {
        let chips: [Chip]
        let comparePath: String
    }

    init(_ form: SearchForm, _ found: SearchResults, in content: Content) {
        let codes = found.recognized.compactMap { content.code($0.code) }
        let first = form.page == 1 ? codes.first : nil
        let read = form.page == 1 ? SearchReading(found.reading, code: codes.first) : nil
        let link = form.linkText(found.reading)
        let reportPath = found.reportPath(for: form, in: content)
        heading = SearchPage.heading(form, found, hasCode: !codes.isEmpty)
        title = heading
        frame = PageFrame(hasSearch: false, codes: codes.map(\.code))
        query = form.boxText
        suggestion = found.suggestion.map {
            Link(href: Paths.search($0, kind: form.kind), title: $0)
        }
        reading = first == nil ? read : nil
        recognized = first.map { Recognized($0, reading: read, in: content) }
        otherCodes = OtherCodes(codes)
        results = found.hits.filter { $0.kind != .code || $0.slug != first?.code }
            .map { SearchResult($0, asked: codes) }
        hasResults = !results.isEmpty
        isPartial = found.isPartial
        isAsking = found.hits.isEmpty && codes.isEmpty
        hasFilters = !form.query.isBlank && (found.total > 0 || form.kind != nil)
        nearCodes =
            codes.isEmpty && !isAsking ? NearCodes(form.query, in: content) : nil
        filters = SearchPage.filters(form, link: link)
        paging = SearchPaging(form, link: link, total: found.total)
        advice = isAsking ? SearchAdvice(form.query, reportPath: reportPath, in: content) : nil
        reportPathAfterResults = isAsking ? nil : reportPath
        pasteBox = PasteBox(form, isOpen: isAsking)
    }

    private static func heading(
        _ form: SearchForm, _ found: SearchResults, hasCode: Bool
    ) -> String {
        guard !form.query.isBlank else { return "Search" }
        let text =
            found.reading.isPasted
            ? "what you pasted" : "“\(form.query.text.shortened(to: 60))”"
        return found.total > 0 || hasCode
            ? "\(max(found.total, 1).counted("result")) for \(text)" : "Nothing found for \(text)"
    }

    private static func filters(_ form: SearchForm, link: String) -> [Choice] {
        let kinds = [nil] + SearchKind.allCases
        return kinds.map { kind in
            Choice(
                href: Paths.search(link, kind: kind), title: kind?.plural ?? "Everything",
                isCurrent: kind == form.kind)
        }
    }
}

extension SearchPage.Recognized {
    fileprivate init(_ code: ErrorCode, reading: SearchReading?, in content: Content) {
        href = Paths.code(code.code)
        self.code = code.code
        name = code.name
        meaning = code.meaning.asSentence
        self.reading = reading
        card = CodeCard(code, in: content)
    }
}

extension SearchPage.OtherCodes {
    /// Nil when there is no second code.
    fileprivate init?(_ codes: [ErrorCode]) {
        guard codes.count > 1 else { return nil }
        chips = codes.dropFirst().prefix(5).map(Chip.init)
        comparePath = Paths.comparison(of: codes.prefix(Comparison.most).map(\.code))
    }
}

extension SearchKind {
    /// As the filter says it.
    fileprivate var plural: String { label + "s" }
}
