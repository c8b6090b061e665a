import Handrail
import Markdown

/// Reads an article from its file.
enum ArticleReader {
    /// The keys of an article’s front matter.
    static let keys: Set<String> = [
        "title", "summary", "category", "codes", "tags", "aliases", "related", "updated", "draft",
        "publish", "expires", "search", "order", "guide",
    ]

    static func read(_ source: Source) -> Reading<Article> {
        var matter = source.frontMatter
        matter.allow(only: keys)
        let reader = StepReader(source)
        let article = article(source, &matter, reader.steps)
        var findings = source.findings + matter.findings + SlugCheck.findings(source.file)
        if article != nil { findings += reader.findings }
        let sourced = article.map {
            Sourced(
                value: $0, file: source.file.path, places: matter.places,
                links: source.links + reader.answers)
        }
        return Reading(value: sourced, findings: findings)
    }

    private static func article(
        _ source: Source, _ matter: inout FrontMatter, _ steps: [Step]
    ) -> Article? {
        let title = matter.requiredText("title", atMost: 70, as: .titleTooLong)
        let summary = matter.requiredText("summary", atMost: 200)
        let publication = matter.publication()
        let search = search(&matter)
        guard let title, let summary, SlugCheck.isSlug(source.file.slug) else { return nil }
        let order = matter.order()
        var article = Article(
            slug: source.file.slug, title: title, summary: summary,
            category: matter.text("category") ?? source.file.folder ?? "articles",
            codes: matter.list("codes"), tags: matter.list("tags"),
            aliases: matter.list("aliases"), related: matter.list("related"),
            updated: matter.day("updated"), order: order.place,
            isOrderedBySuccess: order.isBySuccess, isGuided: matter.flag("guide") ?? true,
            publication: publication, search: search, prose: source.prose, steps: steps)
        article.file = source.file.path
        article.markdown = source.body
        return article
    }

    private static func search(_ matter: inout FrontMatter) -> Article.Search {
        guard let text = matter.text("search") else { return .usual }
        if let search = Article.Search(rawValue: text), search != .usual { return search }
        matter.report(
            "search", "“search” is neither boost nor exclude: \(text)",
            advice: "write boost to be found earlier, exclude not to be found, or leave it out")
        return .usual
    }
}
