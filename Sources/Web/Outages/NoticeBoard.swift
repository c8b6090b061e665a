public import Handrail
public import Indexing
import Synchronization

/// Brings the notices of outages from the records to the site's pages.
public final class NoticeBoard: Sendable {
    /// How many outages the site tells of: years of them.
    private static let most = 500

    private let editions: CurrentEdition
    private let records: any OutageRecords
    private let changed: @Sendable () -> Void
    /// One at a time, so that what was read earlier is not posted later.
    private let turn = Mutex(())

    /// `changed` is told when pages that are prepared ahead are to be made anew.
    public init(
        editions: CurrentEdition, records: any OutageRecords,
        changed: @escaping @Sendable () -> Void = {}
    ) {
        self.editions = editions
        self.records = records
        self.changed = changed
    }

    /// Shows what the records hold from the next page on, as when the program starts.
    public func read() throws {
        try turn.withLock { _ in
            editions.post(try records.outageNotices(limit: NoticeBoard.most).map(Notice.init))
        }
    }

    /// The same after something was posted, on prepared pages too.
    package func update() throws {
        try read()
        changed()
    }
}
