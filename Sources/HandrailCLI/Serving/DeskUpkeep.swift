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

    /// What cannot be done now is done the next time.
    func run(at now: Date = Date()) {
        do {
            _ = try records.wakeSnoozed(at: now)
            try records.removeSessions(at: now)
            try keepRules(at: now)
        } catch {
            log.error("the desk was not kept", metadata: ["error": "\(error)"])
        }
    }

    private func keepRules(at now: Date) throws {
        if let time = retention.closes(at: now) {
            try repeating("closed") {
                try records.closeWaiting(since: time, limit: DeskUpkeep.batch, at: now)
            }
        }
        if let time = retention.erases(at: now) {
            try repeating("erased") {
                try records.eraseOver(before: time, limit: DeskUpkeep.batch, at: now)
            }
        }
        try records.forgetErased()
    }

    /// Goes on while a whole batch was done, a minute's worth at most.
    private func repeating(_ what: String, _ work: () throws -> Int) throws {
        var total = 0
        for _ in 0..<50 {
            let count = try work()
            total += count
            if count < DeskUpkeep.batch { break }
        }
        if total > 0 { log.info("reports were \(what)", metadata: ["count": "\(total)"]) }
    }
}
