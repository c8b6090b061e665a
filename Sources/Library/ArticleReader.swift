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
        let isDraft = matter.flag("draft") ?? false
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
            steps: steps(of: prose))
    }

    /// The third-level headings under `## Steps`, each with what stands below it.
    static func steps(of prose: Prose) -> [Step] {
        let sections = prose.sections
        guard let start = sections.firstIndex(where: { $0.level == 2 && $0.anchor == "steps" })
        else { return [] }
        var steps: [Step] = []
        for section in sections[(start + 1)...].prefix(while: { $0.level > 2 }) {
            if section.level == 3 {
                steps.append(Step(id: section.anchor, title: section.title, html: section.html))
            } else if let last = steps.popLast() {
                let html = last.html + section.html
                steps.append(Step(id: last.id, title: last.title, html: html))
            }
        }
        return steps
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
