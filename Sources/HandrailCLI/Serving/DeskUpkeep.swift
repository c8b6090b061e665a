import Foundation
import Handrail
import Logging
import Records

/// What the desk needs from time to time: reports whose time of snoozing is over come
/// back, sessions that are over go, and so do reports that were kept for long enough.
struct DeskUpkeep {
    /// How often, in seconds.
    static let interval = 60.0

    /// How many reports are closed, or erased, in one transaction: others write in between.
    private static let batch = 200

    let records: SQLiteRecords
    let retention: RetentionRules
    let log: Logger

    /// Answers whether more is to be done at once. What cannot be done now is done the next time.
    func run(at now: Date = Date()) -> Bool {
        do {
            _ = try records.wakeSnoozed(at: now)
            try records.removeSessions(at: now)
            let isMore = [try closeSome(at: now), try eraseSome(at: now)].contains(true)
            return try records.forgetErased(at: now) || isMore
        } catch {
            log.error("the desk was not kept", metadata: ["error": "\(error)"])
            return false
        }
    }

    private func closeSome(at now: Date) throws -> Bool {
        guard let time = retention.closes(at: now) else { return false }
        let count = try records.closeWaiting(since: time, limit: DeskUpkeep.batch, at: now)
        return tell("closed", count)
    }

    private func eraseSome(at now: Date) throws -> Bool {
        guard let time = retention.erases(at: now) else { return false }
        let count = try records.eraseOver(before: time, limit: DeskUpkeep.batch, at: now)
        removeCopies(before: time)
        return tell("erased", count)
    }

    /// A copy that cannot be removed keeps nothing else from being erased.
    private func removeCopies(before time: Date) {
        do {
            let count = try records.removeUpgradeCopies(before: time)
            if count > 0 {
                log.info("copies of upgrades were removed", metadata: ["count": "\(count)"])
            }
        } catch {
            log.error("a copy of an upgrade was not removed", metadata: ["error": "\(error)"])
        }
    }

    /// Answers whether others are left.
    private func tell(_ what: String, _ count: Int) -> Bool {
        if count > 0 { log.info("reports were \(what)", metadata: ["count": "\(count)"]) }
        return count == DeskUpkeep.batch
    }
}
