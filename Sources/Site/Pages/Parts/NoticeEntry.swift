import FoundationEssentials
import Handrail
import Web

/// A notice with what is known of it, for the template part `notice-entry`.
struct NoticeEntry {
    let line: NoticeLine
    let noticeSummary: String?
    let hasNoticeCodes: Bool
    let noticeCodes: [Chip]
    let hasNoticeUpdates: Bool
    /// Newest first.
    let updates: [Update]

    /// What was said at a time.
    struct Update {
        let updateISO: String
        let updateTime: String
        let updateState: String
        /// Safe HTML.
        let updateHTML: String
    }

    init(_ notice: Notice, in content: Content, now: Date) {
        line = NoticeLine(notice, at: now)
        noticeSummary = notice.summary.ifAny
        noticeCodes = Chip.all(notice.codes, in: content)
        hasNoticeCodes = !noticeCodes.isEmpty
        updates = notice.updates.map { Update($0, now: now) }
        hasNoticeUpdates = !updates.isEmpty
    }
}

extension NoticeEntry.Update {
    init(_ update: Notice.Update, now: Date) {
        let moment = Moment(update.at, now: now)
        updateISO = moment.iso
        updateTime = moment.words
        updateState = update.state
        updateHTML = update.html
    }
}
