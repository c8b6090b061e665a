/// Everything read from `Articles/`: one immutable value, in the order that pages show it.
public struct Content: Sendable {
    public let settings: SiteSettings
    /// By category, then by `order`, then by title.
    public let articles: [Article]
    /// By family, then by code.
    public let codes: [ErrorCode]
    public let topics: [Topic]
    /// Those that were written and those that were posted, latest start first.
    public private(set) var notices: [Notice]
    /// The categories that have articles, in the order of `site.yaml`, then by name.
    public let categories: [Category]
    /// The families that have codes, in the order of `site.yaml`, then by name.
    public let families: [CodeFamily]

    /// What authors should mend, by the file; empty unless drafts are shown.
    private let authorNotes: [String: [String]]
    /// Those of the articles' folder.
    private let writtenNotices: [Notice]
    private let articleBySlug: [String: Int]
    private let articleByAlias: [String: Int]
    private let codeByName: [String: Int]

    public init(
        settings: SiteSettings = SiteSettings(), articles: [Article] = [], codes: [ErrorCode] = [],
        topics: [Topic] = [], notices: [Notice] = [], authorNotes: [String: [String]] = [:]
    ) {
        self.settings = settings
        self.authorNotes = authorNotes
        let categories = Content.categories(of: articles, named: settings.categories)
        let families = Content.families(of: codes, named: settings.families)
        let articles = categories.flatMap { category in
            articles.filter { $0.category == category.slug }.sorted(by: Article.isOrdered)
        }
        let codes = families.flatMap { family in
            codes.filter { $0.family == family.slug }.sorted { $0.code < $1.code }
        }
        self.categories = categories
        self.families = families
        self.articles = articles
        self.codes = codes
        self.topics = topics.sorted {
            ($0.order ?? .max, $0.title) < ($1.order ?? .max, $1.title)
        }
        writtenNotices = notices
        self.notices = Content.ordered(notices)
        articleBySlug = Content.positions(articles) { [$0.slug] }
        articleByAlias = Content.positions(articles, by: \.aliases)
        codeByName = Content.positions(codes) { [$0.code.lowercased()] }
    }

    /// The content as pages need it. The texts of articles by section, from
    /// which an index is made, are as long again as the articles.
    public var shown: Content {
        Content(
            settings: settings, articles: articles.map(\.shown), codes: codes, topics: topics,
            notices: writtenNotices, authorNotes: authorNotes)
    }

    /// What the author of an article should mend; empty unless drafts are shown.
    public func authorNotes(on article: Article) -> [String] {
        let draft = article.publication.isDraft ? ["This is a draft: nobody else sees it."] : []
        return draft + (authorNotes[article.file] ?? [])
    }

    /// The same with these notices beside the written ones, in place of any that were posted
    /// before. Where both have a slug, the written one stays.
    public func posting(_ posted: [Notice]) -> Content {
        let taken = Set(writtenNotices.map(\.slug))
        var content = self
        content.notices = Content.ordered(
            writtenNotices + posted.filter { !taken.contains($0.slug) })
        return content
    }

    public func article(slug: String) -> Article? {
        articleBySlug[slug].map { articles[$0] }
    }

    /// The article that once had this slug.
    public func article(alias: String) -> Article? {
        articleByAlias[alias].map { articles[$0] }
    }

    /// The code with this name, written in capitals or not.
    public func code(_ name: String) -> ErrorCode? {
        codeByName[name.lowercased()].map { codes[$0] }
    }

    public func articles(in category: Category) -> [Article] {
        articles.filter { $0.category == category.slug }
    }

    /// The articles before and after one in its category.
    public func neighbours(of article: Article) -> (previous: Article?, next: Article?) {
        guard let place = articleBySlug[article.slug] else { return (nil, nil) }
        func neighbour(_ place: Int) -> Article? {
            guard articles.indices.contains(place) else { return nil }
            return articles[place].category == article.category ? articles[place] : nil
        }
        return (neighbour(place - 1), neighbour(place + 1))
    }

    public func codes(in family: CodeFamily) -> [ErrorCode] {
        codes.filter { $0.family == family.slug }
    }

    /// The articles that cover a code: the one to follow first, then the others.
    public func articles(about code: ErrorCode) -> [Article] {
        let first = code.article.flatMap { article(slug: $0) }
        let others = articles.filter { $0.codes.contains(code.code) && $0.slug != first?.slug }
        return (first.map { [$0] } ?? []) + others
    }

    /// What to do first about a code, from the article to follow.
    public func firstStep(for code: ErrorCode) -> Step? {
        let steps = code.article.flatMap { article(slug: $0) }?.steps ?? []
        return steps.first { $0.id == code.step } ?? steps.first
    }
}

extension Content {
    private static func ordered(_ notices: [Notice]) -> [Notice] {
        notices.sorted { ($0.start, $1.slug) > ($1.start, $0.slug) }
    }

    private static func categories(of articles: [Article], named: [Category]) -> [Category] {
        let used = Set(articles.map(\.category))
        let unnamed = used.subtracting(named.map(\.slug)).sorted()
        return named.filter { used.contains($0.slug) }
            + unnamed.map { Category(slug: $0, title: title(of: $0)) }
    }

    private static func families(of codes: [ErrorCode], named: [CodeFamily]) -> [CodeFamily] {
        let used = Set(codes.map(\.family))
        let unnamed = used.subtracting(named.map(\.slug)).sorted()
        return named.filter { used.contains($0.slug) }
            + unnamed.map { CodeFamily(slug: $0, title: title(of: $0)) }
    }

    /// `keep-working` → `Keep working`.
    private static func title(of slug: String) -> String {
        let words = slug.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private static func positions<Element>(
        _ elements: [Element], by names: (Element) -> [String]
    ) -> [String: Int] {
        let pairs = elements.enumerated().flatMap { place, element in
            names(element).map { ($0, place) }
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
