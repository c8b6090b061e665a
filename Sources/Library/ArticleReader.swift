import Handrail
import Markdown

/// Reads an article from its file.
enum ArticleReader {
    private static let keys: Set<String> = [
        "title", "summary", "category", "codes", "tags", "aliases", "related", "updated", "draft",
        "order", "guide",
    ]

    static func read(_ source: Source) -> Reading<Article> {
        var matter = source.frontMatter
        matter.allow(only: keys)
        let reader = StepReader(source)
        let article = article(source, &matter, reader.steps)
        // A draft that is misspelt stays off the site: the other mistake cannot be undone.
        let isDraft = matter.flag("draft") ?? (matter.lines["draft"] != nil)
        var findings = source.findings + matter.findings + SlugCheck.findings(source.file)
        if article != nil { findings += reader.findings }
        let sourced = article.map {
            Sourced(
                value: $0, file: source.file.path, lines: matter.lines,
                links: source.links + reader.answers)
        }
        return Reading(value: isDraft ? nil : sourced, findings: findings)
    }

    private static func article(
        _ source: Source, _ matter: inout FrontMatter, _ steps: [Step]
    ) -> Article? {
        let title = matter.requiredText("title")
        let summary = matter.requiredText("summary", atMost: 200)
        guard let title, let summary, SlugCheck.isSlug(source.file.slug) else { return nil }
        let order = matter.order()
        return Article(
            slug: source.file.slug, title: title, summary: summary,
            category: matter.text("category") ?? source.file.folder ?? "articles",
            codes: matter.list("codes"), tags: matter.list("tags"),
            aliases: matter.list("aliases"), related: matter.list("related"),
            updated: matter.day("updated"), order: order.place,
            isOrderedBySuccess: order.isBySuccess, isGuided: matter.flag("guide") ?? true,
            prose: source.prose, steps: steps)
    }
}
