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
    private let guides: GuideRoutes
    private let codes: CodeRoutes
    private let reports: ReportRoutes
    private let deflection: DeflectionRoutes
    private let receipts: ReceiptRoutes
    private let finding: FindReportRoutes
    private let mail: MailRoutes
    private let attachments: AttachmentRoutes
    /// Takes reports in, for other ways in as well.
    public let intake: ReportIntake
    private let searches: SearchCounting
    private let connection: ConnectionRoutes
    private let diagnosis: DiagnosisRoutes
    private let status: StatusRoutes

    /// `baseURL` is the site's own address without a slash at its end, empty when it is not
    /// known; `tally` counts searches, `trends` are those that pages show; `sendsMail` says
    /// whether answers can come by e-mail; `now` is the clock.
    /// Throws when a template cannot be read.
    public init(
        editions: CurrentEdition, records: any RecordStore, assets: Assets, baseURL: String,
        secret: Secret, tally: SearchTally, trends: CurrentTrends = CurrentTrends(),
        limits: SiteLimits = SiteLimits(), sendsMail: Bool = false,
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        let address = SiteAddress(baseURL)
        let pages = try Pages(templates: SiteTemplates.all) {
            let (content, time) = (editions.value.content, now())
            return Chrome(
                settings: content.settings, assets: assets, address: address,
                notices: content.announcedNotices(at: time), now: time)
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
        guides = GuideRoutes(
            editions: editions, pages: pages, records: records, secret: secret, tokens: tokens,
            limit: limits.guides(now), now: now)
        codes = CodeRoutes(editions: editions, trends: trends, pages: pages, now: now)
        let files = FileIntake(records: records, limit: limits.files(now), now: now)
        attachments = AttachmentRoutes(records: records)
        intake = ReportIntake(
            records: records, secret: secret, client: limits.reports(now),
            everybody: limits.reportsOfEverybody(now), now: now)
        deflection = DeflectionRoutes(
            editions: editions, pages: pages, records: records, tokens: tokens, address: address,
            limit: limits.searches(now), now: now)
        reports = ReportRoutes(
            editions: editions, pages: pages, intake: intake, files: files, tokens: tokens,
            deflection: deflection, leastSeconds: limits.leastSeconds, now: now)
        receipts = ReceiptRoutes(
            editions: editions, pages: pages, records: records, files: files, tokens: tokens,
            limit: limits.followUps(now), leastSeconds: limits.leastSeconds, address: address,
            sendsMail: sendsMail, now: now)
        mail = MailRoutes(
            pages: pages, records: records, secret: secret, tokens: tokens, sendsMail: sendsMail,
            client: limits.followUps(now), address: limits.questions(now), now: now)
        finding = FindReportRoutes(
            pages: pages, records: records, secret: secret, tokens: tokens,
            client: limits.findings(now), reference: limits.findings(now))
        searches = SearchCounting(
            editions: editions, tally: tally, address: address, searches: limits.searches(now),
            openings: limits.searches(now))
        connection = ConnectionRoutes(
            editions: editions, pages: pages, limit: limits.pings(now), now: now)
        diagnosis = DiagnosisRoutes(
            editions: editions, pages: pages, records: records, limit: limits.recordings(now),
            now: now)
        status = StatusRoutes(
            editions: editions, trends: trends, pages: pages, address: address, now: now)
    }

    /// Adds every route of the visitors' pages.
    public func add(to router: inout Router) {
        HomeRoutes(editions: editions, trends: trends, pages: pages).add(to: &router)
        articles.add(to: &router)
        feedback.add(to: &router)
        guides.add(to: &router)
        QuestionRoutes(editions: editions, pages: pages).add(to: &router)
        codes.add(to: &router)
        ComparisonRoutes(editions: editions, trends: trends, pages: pages).add(to: &router)
        TrendRoutes(editions: editions, trends: trends, address: address).add(to: &router)
        SearchRoutes(editions: editions, pages: pages, counting: searches).add(to: &router)
        searches.add(to: &router)
        reports.add(to: &router)
        connection.add(to: &router)
        diagnosis.add(to: &router)
        deflection.add(to: &router)
        receipts.add(to: &router)
        finding.add(to: &router)
        mail.add(to: &router)
        attachments.add(to: &router)
        status.add(to: &router)
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
        preparedPaths(of: editions.value.content)
    }

    func preparedPaths(of content: Content) -> [(path: String, ignoresQuery: Bool)] {
        let filtered = [Paths.codes, Paths.comparison].map { ($0, false) }
        let whole =
            [Paths.home, Paths.articles, Paths.faq, Paths.connection, Paths.status]
            + (address.isKnown
                ? [Paths.sitemap, Paths.robots, Paths.openSearch, Paths.feed, Paths.llms] : [])
            + (address.isKnown ? [Paths.statusFeed, Paths.statusCalendar] : [])
            + content.articles.map { Paths.article($0.slug) }
            + content.categories.map { Paths.category($0.slug) }
            + content.topics.map { Paths.topic($0.slug) }
            + content.notices.map { Paths.notice($0.slug) }
        return filtered + whole.map { ($0, true) }
    }
}
