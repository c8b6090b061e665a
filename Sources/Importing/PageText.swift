import Handrail

/// A page's text on its way to an article.
struct PageText {
    private let page: SourcePage
    private let title: String?
    private let summary: String?
    let text: SettledText
    /// What could not be carried, in words.
    let losses: [String]

    /// Throws when the text cannot be an article.
    init(_ page: SourcePage, _ links: LinkRewriting) throws {
        var links = links
        let lines = page.matter.body.split(separator: "\n", omittingEmptySubsequences: false)
        let cleaned = MarkupCleaning(lines, page.kind)
        let headings = HeadingRewriting(CalloutRewriting.rewrite(cleaned.lines))
        let text = try SettledText(links.rewrite(headings.lines))
        let body = text.lines.joined()
        guard !body.allSatisfy(\.isWhitespace) else { throw Empty() }
        self.page = page
        self.text = text
        title = headings.title
        summary = Summary.first(of: text.lines)
        losses =
            (page.matter.isReadable ? [] : ["its front matter is no YAML: it was left out"])
            + Self.keys(page) + cleaned.losses + links.losses + text.losses
            + headings.renamed.map {
                "the heading “\($0)” is “What to do”: Steps mean a guide here"
            }
    }

    /// The article, but for what depends on others.
    func article(_ slug: String, _ category: String) -> ImportedArticle {
        let matter = page.matter
        let name = page.name.replacing("-", with: " ").replacing("_", with: " ").visible
        let title =
            [matter.text("title"), title?.visible, name].lazy
            .compactMap(\.self).first { !$0.isEmpty } ?? slug
        let said = ["summary", "description", "excerpt"].lazy.compactMap { matter.text($0) }.first
        return ImportedArticle(
            source: page.file, slug: slug, category: category, title: title,
            summary: (said.map(Summary.cut) ?? summary ?? Summary.cut(title)),
            tags: matter.list("tags"), updated: page.updated,
            order: ["order", "sidebar_position", "nav_order"].lazy
                .compactMap { matter.number($0) }.first,
            isDraft: page.isDraft, body: "")
    }

    private static func keys(_ page: SourcePage) -> [String] {
        let keys = page.matter.keys(besides: SourcePage.knownKeys)
        return keys.isEmpty ? [] : ["nothing is made of the keys \(keys.joined(separator: ", "))"]
    }
}

/// Why a text is no article: nothing is in it.
struct Empty: Error, CustomStringConvertible {
    var description: String { "there is no text in it" }
}

extension SourcePage {
    /// Its old addresses' last parts, as far as they differ from its slug.
    func aliases(besides slug: String) -> [String] {
        let old = matter.list("aliases") + matter.list("redirect_from") + [permalink ?? ""]
        let names = old.compactMap { $0.split(separator: "/").last }.compactMap {
            Slugs.slug(String($0.hasSuffix(".html") ? $0.dropLast(5) : $0))
        }
        return names.filter { $0 != slug }
    }
}
