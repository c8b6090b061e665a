public import HTTPServer
public import Handrail
public import Indexing
public import Web

/// What programs ask: `/api/v1/…` in JSON, and whether all is well.
public struct API: Sendable {
    private let editions: CurrentEdition
    private let records: any RecordStore
    private let trends: CurrentTrends

    public init(
        editions: CurrentEdition, records: any RecordStore,
        trends: CurrentTrends = CurrentTrends()
    ) {
        self.editions = editions
        self.records = records
        self.trends = trends
    }

    /// Every route of this target.
    public func add(to router: inout Router) {
        SearchRoutes(editions: editions).add(to: &router)
        SuggestRoutes(editions: editions).add(to: &router)
        CodeRoutes(editions: editions, trends: trends).add(to: &router)
        TrendRoutes(editions: editions, trends: trends).add(to: &router)
        HealthRoutes(editions: editions, records: records).add(to: &router)
    }

    /// Whether a path is answered in JSON, its refusals too.
    public static func owns(_ path: String) -> Bool { path.hasPrefix("/api/") }
}
