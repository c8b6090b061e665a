import Handrail
import Web

/// What a search found; never empty: what to try next when it found nothing.
struct SearchPage: Page {
    static let template = "search"

    let title: String
    let frame = PageFrame(hasSearch: false)
    let heading: String
    let query: String
    /// True when the search box is what matters on the page.
    let isAsking: Bool
    /// The first code that stands in the query.
    let recognized: Recognized?
    let hasOtherCodes: Bool
    let otherCodes: [Chip]
    let compareAllPath: String
    let hasFilters: Bool
    let filters: [Choice]
    let hasResults: Bool
    let results: [Result]
    let hasPaging: Bool
    let previous: Link?
    let next: Link?
    let place: String
    let advice: SearchAdvice?
    /// Nil when the advice says it.
    let reportPathAfterResults: String?

    struct Recognized {
        let href: String
        let code: String
        let name: String
        let meaning: String
        let card: CodeCard
    }

    struct Result {
        let href: String
        let title: String
        let kindLabel: String
        let headingTitle: String?
        let pieces: [ExcerptPiece]
    }

    init(_ form: SearchForm, _ found: SearchResults, in content: Content) {
        let codes = found.recognized.compactMap { content.code($0.code) }
        let first = form.page == 1 ? codes.first : nil
        let lastPage = form.lastPage(of: found.total)
        heading = SearchPage.heading(form, total: found.total, hasCode: !codes.isEmpty)
        title = heading
        query = form.query.text
        recognized = first.map { Recognized($0, in: content) }
        otherCodes = codes.dropFirst().prefix(5).map(Chip.init)
        hasOtherCodes = !otherCodes.isEmpty
        compareAllPath = Paths.comparison(of: codes.prefix(Comparison.most).map(\.code))
        results = found.hits.filter { $0.kind != .code || $0.slug != first?.code }.map(Result.init)
        hasResults = !results.isEmpty
        advice =
            results.isEmpty && codes.isEmpty ? SearchAdvice(form.query, in: content) : nil
        isAsking = advice != nil
        hasFilters = !form.query.isBlank && (found.total > 0 || form.kind != nil)
        filters = SearchPage.filters(form)
        previous = form.page > 1 ? form.link("Earlier results", page: form.page - 1) : nil
        next = form.page < lastPage ? form.link("More results", page: form.page + 1) : nil
        hasPaging = lastPage > 1
        place = "Page \(form.page) of \(lastPage)"
        reportPathAfterResults =
            advice == nil ? Paths.report(code: codes.first?.code, summary: form.summary) : nil
    }

    private static func heading(_ form: SearchForm, total: Int, hasCode: Bool) -> String {
        guard !form.query.isBlank else { return "Search" }
        let text = "“\(form.query.text.shortened(to: 60))”"
        return total > 0 || hasCode
            ? "\(max(total, 1).counted("result")) for \(text)" : "Nothing found for \(text)"
    }

    private static func filters(_ form: SearchForm) -> [Choice] {
        let kinds = [nil] + SearchKind.allCases
        return kinds.map { kind in
            Choice(
                href: Paths.search(form.linkText, kind: kind), title: kind?.plural ?? "Everything",
                isCurrent: kind == form.kind)
        }
    }
}

extension SearchPage.Recognized {
    fileprivate init(_ code: ErrorCode, in content: Content) {
        href = Paths.code(code.code)
        self.code = code.code
        name = code.name
        meaning = code.meaning.asSentence
        card = CodeCard(code, in: content)
    }
}

extension SearchPage.Result {
    fileprivate init(_ hit: SearchHit) {
        href = Paths.result(hit)
        title = hit.title
        kindLabel = hit.kind.label
        headingTitle = hit.heading?.title
        pieces =
            hit.excerpt.isEmpty ? [ExcerptPiece(text: hit.summary, isMatch: false)] : hit.excerpt
    }
}

extension SearchKind {
    /// As the filter says it.
    fileprivate var plural: String { label + "s" }
}

extension SearchForm {
    fileprivate func link(_ title: String, page: Int) -> Link {
        Link(href: Paths.search(linkText, kind: kind, page: page), title: title)
    }

    /// The text as the report form takes it.
    fileprivate var summary: String { String(query.text.prefix(200)) }
}
