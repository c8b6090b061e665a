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
    private let now: @Sendable () -> Date

    /// `intake` takes reports in, within the limits that the form shares; nil for
    /// one of its own, as tests of other routes want it.
    public init(
        editions: CurrentEdition, records: any RecordStore, intake: ReportIntake? = nil,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.editions = editions
        self.records = records
        self.intake = intake ?? ReportIntake(records: records, secret: .random(), now: now)
        self.now = now
    }

    /// Every route of this target.
    public func add(to router: inout Router) {
        SearchRoutes(editions: editions).add(to: &router)
        SuggestRoutes(editions: editions).add(to: &router)
        CodeRoutes(editions: editions, records: records, now: now).add(to: &router)
        ReportRoutes(editions: editions, records: records, intake: intake).add(to: &router)
        NoticeRoutes(editions: editions, now: now).add(to: &router)
        HealthRoutes(editions: editions, records: records).add(to: &router)
    }

    /// Whether a path is answered in JSON, its refusals too.
    public static func owns(_ path: String) -> Bool { path.hasPrefix("/api/") }
}
