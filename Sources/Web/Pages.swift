import Handrail
public import HTTPServer
import Mustache

/// Turns pages into answers: a template each, in one layout.
public struct Pages: Sendable {
    private let library: MustacheLibrary
    private let chrome: @Sendable () -> Chrome

    /// Takes the templates of the target that has the pages, by name; those of
    /// the layout are known here. Throws when a template cannot be read.
    ///
    /// `chrome` is asked for each page, so that settings that change show at once.
    public init(
        templates: [String: [UInt8]], chrome: @escaping @Sendable () -> Chrome
    ) throws {
        MustacheContentTypes.register(HTMLText(), named: HTMLText.name)
        var library = MustacheLibrary()
        for (name, bytes) in templates.merging(Pages.own, uniquingKeysWith: { given, _ in given }) {
            // Escaping is ours: the package's own goes by grapheme and misses a quote
            // that a combining mark follows.
            let text =
                "{{% CONTENT_TYPE: \(HTMLText.name)}}" + String(decoding: bytes, as: UTF8.self)
            try library.register(text, named: name)
        }
        self.library = library
        self.chrome = chrome
    }

    /// The whole HTML page.
    public func html<P: Page>(_ page: P) -> String {
        let content = text(page, in: P.template)
        return text(Layout(page, content: content, chrome: chrome()), in: "layout")
    }

    /// A page's content alone, for a script that puts it into a page that is there.
    public func fragment<P: Page>(_ page: P, cache: CachePolicy) -> Response {
        var response = Response.html(text(page, in: P.template))
        response.headers["Cache-Control"] = cache.rawValue
        response.headers["X-Robots-Tag"] = "noindex"
        return response
    }

    /// The answer that shows a page. `cache` is its `Cache-Control` (RFC 9111, section 5.2.2).
    public func render<P: Page>(
        _ page: P, status: Status = .ok, cache: CachePolicy = .privately
    ) -> Response {
        var response = Response.html(html(page), status: status)
        response.headers["Cache-Control"] = cache.rawValue
        if page.frame.canonicalPath == nil { response.headers["X-Robots-Tag"] = "noindex" }
        return response
    }

    private func text(_ model: Any, in template: String) -> String {
        library.render(TemplateTree.of(model) ?? [:], withTemplate: template) ?? ""
    }

    private static let own = [
        "bar-chart": PackageResources.bar_chart_mustache,
        "layout": PackageResources.layout_mustache, "refusal": PackageResources.refusal_mustache,
        "notice-line": PackageResources.notice_line_mustache,
        "notice-times": PackageResources.notice_times_mustache,
        "search-box": PackageResources.search_box_mustache,
        "desk-header": PackageResources.desk_header_mustache,
        "search-line": PackageResources.search_line_mustache,
        "text-field": PackageResources.text_field_mustache,
        "text-area": PackageResources.text_area_mustache,
        "error-summary": PackageResources.error_summary_mustache,
        "chip": PackageResources.chip_mustache,
        "file-line": PackageResources.file_line_mustache,
        "file-list": PackageResources.file_list_mustache,
        "report-facts": PackageResources.report_facts_mustache,
    ]
}

/// Who may keep an answer, and for how long.
public enum CachePolicy: String, Sendable {
    /// Pages that are the same for everyone.
    case publicly = "public, max-age=60, stale-while-revalidate=600"
    /// Forms and what a text found: the back button brings the page back, a posted one too,
    /// and nobody else sees it.
    case asForm = "private, no-cache"
    /// Pages made for one visitor's request.
    case privately = "no-store"
}
