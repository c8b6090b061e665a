import Handrail

/// Checks what one file says of another: links, anchors, codes, groups, names.
struct ReferenceCheck {
    private let shelf: Shelf
    private let content: Content
    private let addresses: Addresses
    private let categories: Set<String>
    private let families: Set<String>

    init(_ shelf: Shelf, _ content: Content) {
        self.shelf = shelf
        self.content = content
        addresses = Addresses(content)
        categories = Set(content.settings.categories.map(\.slug))
        families = Set(content.settings.families.map(\.slug))
    }

    var findings: [Finding] {
        shelf.articles.flatMap(check) + shelf.codes.flatMap(check)
            + shelf.topics.flatMap(addresses.check) + shelf.notices.flatMap(check)
            + NameCheck(shelf).findings + settingsFindings
    }

    private func check(_ article: Sourced<Article>) -> [Finding] {
        let related = article.value.related.enumerated()
            .filter { content.article(slug: $1) == nil }
            .map { article.finding(.unknownArticle, "related", item: $0, missing(article: $1)) }
        let category = article.value.category
        let group =
            categories.contains(category)
            ? []
            : [
                article.finding(
                    .unknownGroup, "category", "the category “\(category)” is not in site.yaml",
                    "add it there, so that it has a title and a summary")
            ]
        return unknownCodes(article, article.value.codes) + related + group
            + addresses.check(article) + GuideCheck(content).findings(article)
    }

    private func check(_ code: Sourced<ErrorCode>) -> [Finding] {
        var findings = addresses.check(code)
        let article = code.value.article.flatMap { content.article(slug: $0) }
        if let slug = code.value.article, article == nil {
            findings.append(code.finding(.unknownArticle, "article", missing(article: slug)))
        }
        if let step = code.value.step, article?.steps.contains(where: { $0.id == step }) != true {
            findings.append(
                code.finding(
                    .unknownStep, "step", "the article has no step “\(step)”",
                    "use the anchor of a heading under its “## Steps”"))
        }
        if !families.contains(code.value.family) {
            findings.append(
                code.finding(
                    .unknownGroup, "family",
                    "the family “\(code.value.family)” is not in site.yaml",
                    "add it there, so that it has a title"))
        }
        return findings
    }

    private func check(_ notice: Sourced<Notice>) -> [Finding] {
        unknownCodes(notice, notice.value.codes) + addresses.check(notice)
    }

    private func unknownCodes<Value>(_ file: Sourced<Value>, _ codes: [String]) -> [Finding] {
        codes.enumerated().filter { content.code($1) == nil }.map {
            file.finding(
                .unknownCode, "codes", item: $0, "“\($1)” is no code of the catalogue",
                "add codes/*.md for it")
        }
    }

    private func missing(article slug: String) -> (message: String, advice: String) {
        ("there is no article “\(slug)”", "use the file name without .md")
    }

    private var settingsFindings: [Finding] {
        let settings = content.settings
        let isUsual = settings.comparedCodes == SiteSettings().comparedCodes
        let named = settings.homeCodes + (isUsual ? [] : settings.comparedCodes)
        let codes = named.filter { content.code($0) == nil }
        let articles = settings.homeArticles.filter { content.article(slug: $0) == nil }
        return codes.map {
            Finding(
                .unknownCode, "site.yaml", 1, "“\($0)” is no code of the catalogue",
                advice: "add codes/*.md for it", severity: .warning)
        }
            + articles.map {
                Finding(
                    .unknownArticle, "site.yaml", 1, missing(article: $0).message,
                    advice: missing(article: $0).advice)
            }
    }
}
