public import FoundationEssentials
public import HTTPServer
public import Handrail
public import Indexing
public import Web

/// The support team's pages, `/desk/…`, behind a login.
public struct Desk: Sendable {
    let editions: CurrentEdition
    let records: any DeskStore
    let pages: Pages
    let address: SiteAddress
    let gate: Gate
    let limits: DeskLimits
    let tokens: FormTokens
    let secret: Secret
    let settings: DeskSettings
    let now: @Sendable () -> Date

    /// `settings` says how the desk is served. Throws when a template cannot be read.
    public init(
        editions: CurrentEdition, records: any DeskStore, assets: Assets, baseURL: String,
        secret: Secret, settings: DeskSettings = DeskSettings(),
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
            now: now)
    }

    /// Adds every route of the desk.
    public func add(to router: inout Router) {
        var desk = DeskRouter(router, gate)
        LoginRoutes(
            gate: gate, login: Login(records: records, limits: limits, now: now), pages: pages
        ).add(to: &desk)
        InboxRoutes(editions: editions, records: records, pages: pages).add(to: &desk)
        ReportRoutes(editions: editions, records: records, pages: pages, tokens: tokens)
            .add(to: &desk)
        AccountRoutes(editions: editions, records: records, pages: pages).add(to: &desk)
        TokenRoutes(records: records, pages: pages).add(to: &desk)
        PeopleRoutes(records: records, pages: pages).add(to: &desk)
        NotificationRoutes(records: records, pages: pages, secret: secret, settings: settings)
            .add(to: &desk)
        AuditRoutes(records: records, pages: pages).add(to: &desk)
        router = desk.router
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
    /// What mail is sent; nil for none.
    public let mail: Mail?
    /// Whether webhooks may be in private networks.
    public let allowsPrivateWebhooks: Bool

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
        mount: String = "", isSecure: Bool = false, limitsLogins: Bool = true, mail: Mail? = nil,
        allowsPrivateWebhooks: Bool = false
    ) {
        self.mail = mail
        self.allowsPrivateWebhooks = allowsPrivateWebhooks
        self.mount = mount
        self.isSecure = isSecure
        self.limitsLogins = limitsLogins
    }
}
