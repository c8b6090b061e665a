public import FoundationEssentials
public import HTTPServer
public import Handrail
public import Indexing
public import SignIn
public import Web

/// The support team's pages, `/desk/…`, behind a login.
public struct Desk: Sendable {
    let editions: CurrentEdition
    let records: any DeskStore
    private let trends: CurrentTrends
    private let board: NoticeBoard
    let pages: Pages
    let address: SiteAddress
    let gate: Gate
    let limits: DeskLimits
    let tokens: FormTokens
    let secret: Secret
    let settings: DeskSettings
    let now: @Sendable () -> Date

    /// `board` shows the notices of outages, `settings` says how the desk is served. Throws
    /// when a template cannot be read.
    public init(
        editions: CurrentEdition, records: any DeskStore, assets: Assets, baseURL: String,
        secret: Secret, trends: CurrentTrends = CurrentTrends(), board: NoticeBoard,
        settings: DeskSettings = DeskSettings(),
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        let address = SiteAddress(baseURL)
        let pages = try Pages(templates: DeskTemplates.all) {
            Chrome(
                settings: editions.value.content.settings, assets: assets, address: address,
                now: now())
        }
        self.editions = editions
        self.records = records
        self.trends = trends
        self.board = board
        self.pages = pages
        self.address = address
        self.now = now
        self.secret = secret
        self.settings = settings
        tokens = FormTokens(secret: secret, now: now)
        limits = DeskLimits(isOff: !settings.limitsLogins, now)
        gate = Gate(
            records: records, secret: secret,
            cookie: Cookie(mount: settings.mount, isSecure: settings.isSecure), pages: pages,
            provider: settings.signIn, now: now)
    }

    /// Adds every route of the desk.
    public func add(to router: inout Router) {
        var desk = DeskRouter(router, gate)
        addLogins(to: &desk)
        let presence = Presence()
        InboxRoutes(
            editions: editions, records: records, trends: trends, pages: pages,
            presence: presence
        ).add(to: &desk)
        ReportRoutes(
            editions: editions, records: records, pages: pages, tokens: tokens,
            presence: presence, address: address
        ).add(to: &desk)
        CannedAnswerRoutes(editions: editions, records: records, pages: pages).add(to: &desk)
        MergeRoutes(editions: editions, records: records, pages: pages).add(to: &desk)
        ArticleDraftRoutes(editions: editions, records: records).add(to: &desk)
        OutageRoutes(
            editions: editions, records: records, trends: trends, pages: pages, tokens: tokens,
            board: board
        ).add(to: &desk)
        InsightRoutes(editions: editions, records: records, pages: pages).add(to: &desk)
        AccountRoutes(editions: editions, records: records, pages: pages, gate: gate).add(to: &desk)
        TokenRoutes(records: records, pages: pages).add(to: &desk)
        PeopleRoutes(records: records, pages: pages).add(to: &desk)
        PrivacyRoutes(records: records, pages: pages, retention: settings.retention).add(to: &desk)
        NotificationRoutes(records: records, pages: pages, secret: secret, settings: settings)
            .add(to: &desk)
        AuditRoutes(records: records, pages: pages).add(to: &desk)
        router = desk.router
    }

    private func addLogins(to desk: inout DeskRouter) {
        let entrance = Entrance(
            gate: gate, login: Login(records: records, limits: limits, now: now))
        LoginRoutes(entrance: entrance).add(to: &desk)
        guard let provider = settings.signIn else { return }
        SignInRoutes(
            provider: provider, pending: PendingSignIns(now: now), entrance: entrance,
            limits: limits,
            cookie: SignInCookie(mount: settings.mount, isSecure: settings.isSecure),
            secret: secret, pages: pages, log: settings.log
        ).add(to: &desk)
    }
}

/// How the desk is served.
public struct DeskSettings: Sendable {
    /// The path that the site lives under; "" for none.
    public let mount: String
    /// True when people come by TLS.
    public let isSecure: Bool
    /// False for tests that log in often.
    public let limitsLogins: Bool
    /// How long reports are kept, for people to read.
    public let retention: RetentionRules
    /// What mail is sent; nil for none.
    public let mail: Mail?
    /// Whether webhooks may be in private networks.
    public let allowsPrivateWebhooks: Bool
    /// Whom people may log in with beside their password; nil for nobody.
    public let signIn: SignInProvider?
    /// Is told what an admin has to mend; nothing of a person.
    public let log: @Sendable (String) -> Void

    /// What mail is sent, as the settings say it.
    public struct Mail: Sendable {
        /// The address that mails come from.
        public let from: String
        /// The team's addresses.
        public let team: [String]

        public init(from: String, team: [String]) {
            self.from = from
            self.team = team
        }
    }

    public init(
        mount: String = "", isSecure: Bool = false, limitsLogins: Bool = true,
        retention: RetentionRules = RetentionRules(), mail: Mail? = nil,
        allowsPrivateWebhooks: Bool = false, signIn: SignInProvider? = nil,
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.signIn = signIn
        self.log = log
        self.retention = retention
        self.mail = mail
        self.allowsPrivateWebhooks = allowsPrivateWebhooks
        self.mount = mount
        self.isSecure = isSecure
        self.limitsLogins = limitsLogins
    }
}
