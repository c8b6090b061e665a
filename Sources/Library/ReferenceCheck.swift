import Handrail

/// Checks what one file says of another: links, anchors, codes, slugs.
struct ReferenceCheck {
    private let shelf: Shelf
    private let content: Content
    private let addresses: Addresses

    init(_ shelf: Shelf, _ content: Content) {
        self.shelf = shelf
        self.content = content
        addresses = Addresses(content)
    }

    var findings: [Finding] {
        shelf.articles.flatMap(check) + shelf.codes.flatMap(check) + shelf.topics.flatMap(check)
            + shelf.notices.flatMap(check) + aliasFindings + settingsFindings + questionFindings
    }

    private func check(_ article: Sourced<Article>) -> [Finding] {
        let codes = article.value.codes.filter { content.code($0) == nil }.map {
            article.finding("codes", "“\($0)” is no code of the catalogue", "add codes/*.md for it")
        }
        let related = article.value.related.filter { content.article(slug: $0) == nil }.map {
            article.finding(
                "related", "there is no article “\($0)”", "use the file name without .md")
        }
        let isKnown = content.settings.categories.contains { $0.slug == article.value.category }
        let category = article.finding(
            "category", "the category “\(article.value.category)” is not in site.yaml",
            "add it there, so that it has a title and a summary", .warning)
        return codes + related + (isKnown ? [] : [category]) + addresses.check(article)
    }

    private func check(_ code: Sourced<ErrorCode>) -> [Finding] {
        var findings = addresses.check(code)
        let article = code.value.article.flatMap { content.article(slug: $0) }
        if let slug = code.value.article, article == nil {
            findings.append(
                code.finding(
                    "article", "there is no article “\(slug)”", "use the file name without .md"))
        }
        if let step = code.value.step, article?.steps.contains(where: { $0.id == step }) != true {
            findings.append(
                code.finding(
                    "step", "the article has no step “\(step)”",
                    "use the anchor of a heading under its “## Steps”"))
        }
        if !content.settings.families.contains(where: { $0.slug == code.value.family }) {
            findings.append(
                code.finding(
                    "family", "the family “\(code.value.family)” is not in site.yaml",
                    "add it there, so that it has a title", .warning))
        }
        return findings
    }

    private func check(_ topic: Sourced<Topic>) -> [Finding] { addresses.check(topic) }

    private func check(_ notice: Sourced<Notice>) -> [Finding] {
        notice.value.codes.filter { content.code($0) == nil }.map {
            notice.finding("codes", "“\($0)” is no code of the catalogue", "add codes/*.md for it")
        } + addresses.check(notice)
    }

    /// An alias leads to one page, so it may be nobody else's alias or slug.
    private var aliasFindings: [Finding] {
        var owners: [String: String] = [:]
        for article in shelf.articles { owners[article.value.slug] = article.file }
        return shelf.articles.flatMap { article in
            article.value.aliases.compactMap { alias in
                guard let owner = owners.updateValue(article.file, forKey: alias) else {
                    return nil
                }
                return article.finding(
                    "aliases", "“\(alias)” already leads to \(owner)",
                    "remove it from one of the two")
            }
        } + phraseFindings
    }

    /// A phrase people see puts one code's card first, so two codes cannot share it.
    private var phraseFindings: [Finding] {
        var owners: [String: String] = [:]
        return shelf.codes.flatMap { code in
            code.value.aliases.compactMap { alias in
                guard let owner = owners.updateValue(code.file, forKey: alias.lowercased()) else {
                    return nil
                }
                return code.finding(
                    "aliases", "the phrase “\(alias)” already belongs to \(owner)",
                    "remove it from one of the two")
            }
        }
    }

    /// All questions stand on one page too, so their anchors must differ.
    private var questionFindings: [Finding] {
        var owners: [String: String] = [:]
        return shelf.topics.flatMap { topic in
            topic.value.questions.compactMap { question in
                guard let owner = owners.updateValue(topic.file, forKey: question.anchor) else {
                    return nil
                }
                return topic.finding(
                    "", "the question “\(question.title)” also stands in \(owner)",
                    "word one of them differently")
            }
        }
    }

    private var settingsFindings: [Finding] {
        let settings = content.settings
        let isUsual = settings.comparedCodes == SiteSettings().comparedCodes
        let named = settings.homeCodes + (isUsual ? [] : settings.comparedCodes)
        let codes = named.filter { content.code($0) == nil }
        let articles = settings.homeArticles.filter { content.article(slug: $0) == nil }
        return codes.map {
            Finding(
                "site.yaml", 1, "“\($0)” is no code of the catalogue",
                advice: "add codes/*.md for it", severity: .warning)
        }
            + articles.map {
                Finding(
                    "site.yaml", 1, "there is no article “\($0)”",
                    advice: "use the file name without .md")
            }
    }
}

extension Sourced {
    /// A finding at one of the file's keys.
    func finding(
        _ key: String, _ message: String, _ advice: String, _ severity: Finding.Severity = .error
    ) -> Finding {
        Finding(file, lines[key] ?? 1, message, advice: advice, severity: severity)
    }
}
