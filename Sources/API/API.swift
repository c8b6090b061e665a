public import FoundationEssentials
public import HTTPServer
public import Handrail
public import Indexing

/// What programs ask: `/api/v1/…` in JSON, and whether all is well.
public struct API: Sendable {
    private let editions: CurrentEdition
    private let records: any RecordStore
    private let now: @Sendable () -> Date

    public init(
        editions: CurrentEdition, records: any RecordStore,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.editions = editions
        self.records = records
        self.now = now
    }

    /// Every route of this target.
    public func add(to router: inout Router) {
        SearchRoutes(editions: editions).add(to: &router)
        SuggestRoutes(editions: editions).add(to: &router)
        CodeRoutes(editions: editions, records: records, now: now).add(to: &router)
        NoticeRoutes(editions: editions, now: now).add(to: &router)
        HealthRoutes(editions: editions, records: records).add(to: &router)
    }

    /// Whether a path is answered in JSON, its refusals too.
    public static func owns(_ path: String) -> Bool { path.hasPrefix("/api/") }
}
