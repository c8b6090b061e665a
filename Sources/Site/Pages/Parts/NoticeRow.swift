import FoundationEssentials
import Handrail
import Web

/// A notice in a list: its title, its times, and its updates folded.
struct NoticeRow {
    let line: NoticeLine
    /// How long it took; nil while that is not known.
    let lasted: String?
    let rowSummary: String?
    /// `4 updates`; nil when there are none.
    let updateCount: String?
    let hasNoticeUpdates: Bool
    let updates: [NoticeEntry.Update]

    init(_ notice: Notice, now: Date) {
        line = NoticeLine(notice, at: now)
        lasted = notice.state(at: now) == .past ? notice.duration : nil
        rowSummary = notice.summary.ifAny
        updates = notice.updates.map { NoticeEntry.Update($0, now: now) }
        hasNoticeUpdates = !updates.isEmpty
        updateCount = updates.isEmpty ? nil : updates.count.counted("update")
    }
}
