public import FoundationEssentials
public import HTTPServer
public import Handrail
public import Indexing
public import Web

/// What programs ask: `/api/v1/…` in JSON, and whether all is well.
public struct API: Sendable {
    private let editions: CurrentEdition
    private let records: any RecordStore
    private let intake: ReportIntake
    private let trends: CurrentTrends
    private let desk: (any DeskStore)?
    private let board: NoticeBoard?
    private let settings: APISettings
    private let now: @Sendable () -> Date

    /// `intake` takes reports in, within the limits that the form shares; nil for
    /// one of its own, as tests of other routes want it. `desk` is what `/api/v1/desk/`
    /// asks; nil leaves that out. `board` shows the notices of outages, one of its own
    /// unless said. `settings` says how the API is served.
    public init(
        editions: CurrentEdition, records: any RecordStore, intake: ReportIntake? = nil,
        trends: CurrentTrends = CurrentTrends(), desk: (any DeskStore)? = nil,
        board: NoticeBoard? = nil, settings: APISettings = APISettings(),
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.editions = editions
        self.records = records
        self.intake = intake ?? ReportIntake(records: records, secret: .random(), now: now)
        self.trends = trends
        self.desk = desk
        self.board = board
        self.settings = settings
        self.now = now
    }

    /// Every route of this target.
    public func add(to router: inout Router) {
        HealthRoutes(editions: editions, records: records).add(to: &router)
        var api = APIRouter(router)
        SearchRoutes(editions: editions).add(to: &api)
        SuggestRoutes(editions: editions).add(to: &api)
        ArticleRoutes(editions: editions).add(to: &api)
        CodeRoutes(editions: editions, trends: trends).add(to: &api)
        ComparisonRoutes(editions: editions).add(to: &api)
        TrendRoutes(editions: editions, trends: trends).add(to: &api)
        QuestionRoutes(editions: editions).add(to: &api)
        NoticeRoutes(editions: editions, now: now).add(to: &api)
        ReportRoutes(editions: editions, records: records, intake: intake).add(to: &api)
        if let desk { add(desk, to: &api) }
        api.addDocument(mount: settings.mount)
        router = api.router
    }

    private func add(_ records: any DeskStore, to api: inout APIRouter) {
        let limit = settings.limitsTokens ? RateLimit(burst: 600, period: 60, now: now) : nil
        var desk = DeskAPIRouter(api, TokenGate(records: records, limit: limit, now: now))
        DeskReportRoutes(records: records).add(to: &desk)
        DeskChangeRoutes(records: records).add(to: &desk)
        DeskAnswerRoutes(records: records).add(to: &desk)
        DeskListRoutes(records: records).add(to: &desk)
        MergeRoutes(records: records).add(to: &desk)
        OutageRoutes(
            editions: editions, records: records,
            board: board ?? NoticeBoard(editions: editions, records: records)
        ).add(to: &desk)
        OutageLinkRoutes(records: records).add(to: &desk)
        CannedAnswerRoutes(editions: editions, records: records).add(to: &desk)
        ViewRoutes(records: records).add(to: &desk)
        InsightRoutes(editions: editions, records: records).add(to: &desk)
        WebhookRoutes(records: records, settings: settings).add(to: &desk)
        DeliveryRoutes(records: records).add(to: &desk)
        PrivacyRoutes(records: records).add(to: &desk)
        AuditRoutes(records: records).add(to: &desk)
        api = desk.api
    }

    /// Whether a path is answered in JSON, its refusals too.
    public static func owns(_ path: String) -> Bool { path.hasPrefix("/api/") }
}

/// How the API is served.
public struct APISettings: Sendable {
    /// The path that the site lives under; "" for none.
    public let mount: String
    /// False for tests that ask very much: no token is limited.
    public let limitsTokens: Bool
    /// What the keys of webhooks are made from.
    let secret: Secret
    /// True when webhooks may be in private networks.
    let allowsPrivateWebhooks: Bool

    public init(
        mount: String = "", limitsTokens: Bool = true, secret: Secret = .random(),
        allowsPrivateWebhooks: Bool = false
    ) {
        self.mount = mount
        self.limitsTokens = limitsTokens
        self.secret = secret
        self.allowsPrivateWebhooks = allowsPrivateWebhooks
    }
}
