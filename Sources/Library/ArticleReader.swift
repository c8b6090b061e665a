import Handrail
import Markdown

/// Reads an article from its file.
enum ArticleReader {
    private static let keys: Set<String> = [
        "title", "summary", "category", "codes", "tags", "aliases", "related", "updated", "draft",
        "order",
    ]

    static func read(_ source: Source) -> Reading<Article> {
        var matter = source.frontMatter
        matter.allow(only: keys)
        let article = article(source, &matter)
        // A draft that is misspelt stays off the site: the other mistake cannot be undone.
        let isDraft = matter.flag("draft") ?? (matter.lines["draft"] != nil)
        var findings = source.findings + matter.findings + SlugCheck.findings(source.file)
        if let article { findings += stepFindings(article, source) }
        let sourced = article.map {
            Sourced(value: $0, file: source.file.path, lines: matter.lines, links: source.links)
        }
        return Reading(value: isDraft ? nil : sourced, findings: findings)
    }

    private static func article(_ source: Source, _ matter: inout FrontMatter) -> Article? {
        let title = matter.requiredText("title")
        let summary = matter.requiredText("summary", atMost: 200)
        guard let title, let summary, SlugCheck.isSlug(source.file.slug) else { return nil }
        let prose = source.prose
        return Article(
            slug: source.file.slug, title: title, summary: summary,
            category: matter.text("category") ?? source.file.folder ?? "articles",
            codes: matter.list("codes"), tags: matter.list("tags"),
            aliases: matter.list("aliases"), related: matter.list("related"),
            updated: matter.day("updated"), order: matter.number("order"), prose: prose,
            steps: steps(of: source))
    }

    /// The third-level headings under `## Steps`, each with all that stands below it.
    private static func steps(of source: Source) -> [Step] {
        let sections = source.text.sections
        guard let start = sections.firstIndex(where: { $0.level == 2 && $0.anchor == "steps" })
        else { return [] }
        let below = sections[(start + 1)...].prefix { $0.level > 2 }
        return below.filter { $0.level == 3 }.map {
            Step(
                id: $0.anchor, title: $0.heading,
                html: source.text.html(below: $0.anchor) ?? $0.html)
        }
    }

    private static func stepFindings(_ article: Article, _ source: Source) -> [Finding] {
        guard
            let heading = source.text.outline.first(where: { $0.level == 2 && $0.anchor == "steps" }
            ),
            article.steps.isEmpty
        else { return [] }
        return [
            Finding(
                source.file.path, heading.line, "the steps have no headings",
                advice: "begin each step with a line “### Do this”")
        ]
    }
}
