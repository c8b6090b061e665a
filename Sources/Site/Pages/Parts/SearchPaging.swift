import Web

/// The way through more results than a page holds.
struct SearchPaging {
    let previous: Link?
    let next: Link?
    let place: String

    /// Nil when one page holds them all. `link` is the query as addresses hold it.
    init?(_ form: SearchForm, link: String, total: Int) {
        let last = form.lastPage(of: total)
        guard last > 1 else { return nil }
        func turn(_ title: String, to page: Int) -> Link {
            Link(href: Paths.search(link, kind: form.kind, page: page), title: title)
        }
        previous = form.page > 1 ? turn("Earlier results", to: form.page - 1) : nil
        next = form.page < last ? turn("More results", to: form.page + 1) : nil
        place = "Page \(form.page) of \(last)"
    }
}
