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
    private let now: @Sendable () -> Date

    /// `intake` takes reports in, within the limits that the form shares; nil for
    /// one of its own, as tests of other routes want it. `desk` is what `/api/v1/desk/`
    /// asks; nil leaves that out.
    public init(
        editions: CurrentEdition, records: any RecordStore, intake: ReportIntake? = nil,
        trends: CurrentTrends = CurrentTrends(), desk: (any DeskStore)? = nil,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.editions = editions
        self.records = records
        self.intake = intake ?? ReportIntake(records: records, secret: .random(), now: now)
        self.trends = trends
        self.desk = desk
        self.now = now
    }

    /// Every route of this target.
    public func add(to router: inout Router) {
        SearchRoutes(editions: editions).add(to: &router)
        SuggestRoutes(editions: editions).add(to: &router)
        CodeRoutes(editions: editions, trends: trends).add(to: &router)
        TrendRoutes(editions: editions, trends: trends).add(to: &router)
        ReportRoutes(editions: editions, records: records, intake: intake).add(to: &router)
        NoticeRoutes(editions: editions, now: now).add(to: &router)
        HealthRoutes(editions: editions, records: records).add(to: &router)
        if let desk { add(desk, to: &router) }
    }

    private func add(_ records: any DeskStore, to router: inout Router) {
        var desk = DeskAPIRouter(router, records: records, now: now)
        DeskReportRoutes(records: records).add(to: &desk)
        router = desk.router
    }

    /// Whether a path is answered in JSON, its refusals too.
    public static func owns(_ path: String) -> Bool { path.hasPrefix("/api/") }
}
