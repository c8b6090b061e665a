public import FoundationEssentials
public import HTTPServer
public import Handrail
public import Indexing
public import Web

/// The visitors' pages.
public struct Site: Sendable {
    let editions: CurrentEdition
    private let trends: CurrentTrends
    private let pages: Pages
    private let assets: Assets
    private let address: SiteAddress
    private let articles: ArticleRoutes
    private let feedback: FeedbackRoutes
    private let codes: CodeRoutes
    private let reports: ReportRoutes
    private let searches: SearchCounting

    /// `baseURL` is the site's own address without a slash at its end, empty when it is not
    /// known; `tally` counts searches, `trends` are
    /// those that pages show; `now` is the clock.
    /// Throws when a template cannot be read.
    public init(
        editions: CurrentEdition, records: any RecordStore, assets: Assets, baseURL: String,
        secret: Secret, tally: SearchTally, trends: CurrentTrends = CurrentTrends(),
        limits: SiteLimits = SiteLimits(),
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        let address = SiteAddress(baseURL)
        let pages = try Pages(templates: SiteTemplates.all) {
            Chrome(settings: editions.value.content.settings, assets: assets, address: address)
        }
        let tokens = FormTokens(secret: secret, now: now)
        self.editions = editions
        self.trends = trends
        self.pages = pages
        self.assets = assets
        self.address = address
        articles = ArticleRoutes(
            editions: editions, trends: trends, pages: pages, tokens: tokens, now: now)
        feedback = FeedbackRoutes(
            editions: editions, pages: pages, records: records, secret: secret, tokens: tokens,
            limit: limits.votes(now), now: now)
        codes = CodeRoutes(editions: editions, trends: trends, pages: pages, now: now)
        reports = ReportRoutes(
            editions: editions, pages: pages, records: records, secret: secret, tokens: tokens,
            limit: limits.reports(now), address: address, now: now)
        searches = SearchCounting(
            editions: editions, tally: tally, address: address, searches: limits.searches(now),
            openings: limits.searches(now))
    }

    /// Adds every route of the visitors' pages.
    public func add(to router: inout Router) {
        HomeRoutes(editions: editions, trends: trends, pages: pages).add(to: &router)
        articles.add(to: &router)
        feedback.add(to: &router)
        QuestionRoutes(editions: editions, pages: pages).add(to: &router)
        codes.add(to: &router)
        ComparisonRoutes(editions: editions, trends: trends, pages: pages).add(to: &router)
        TrendRoutes(editions: editions, trends: trends, address: address).add(to: &router)
        SearchRoutes(editions: editions, pages: pages, counting: searches).add(to: &router)
        searches.add(to: &router)
        reports.add(to: &router)
        OpenSearchRoutes(editions: editions, assets: assets, address: address).add(to: &router)
        CrawlerRoutes(editions: editions, assets: assets, address: address).add(to: &router)
    }

    /// The pages of requests that no route answers, in the site's own frame.
    /// `log` is given a reference number and the error behind it.
    public func errorPages(
        log: @escaping @Sendable (String, any Error) -> Void
    ) -> ErrorPages {
        ErrorPages(pages: pages, log: log)
    }

    /// The paths whose answers are the same for everyone, and whether a query
    /// leaves an answer as it is. They show this year's dates and a form token:
    /// prepare them anew several times a week.
    public var preparedPaths: [(path: String, ignoresQuery: Bool)] {
        let content = editions.value.content
        let filtered = [Paths.codes, Paths.comparison].map { ($0, false) }
        let whole =
            [Paths.home, Paths.articles, Paths.faq]
            + (address.isKnown ? [Paths.sitemap, Paths.robots, Paths.openSearch] : [])
            + content.articles.map { Paths.article($0.slug) }
            + content.categories.map { Paths.category($0.slug) }
            + content.topics.map { Paths.topic($0.slug) }
        return filtered + whole.map { ($0, true) }
    }
}
