import Foundation
import Logging
import Records

/// What the desk needs from time to time: reports whose time of snoozing is over come
/// back, sessions that are over go.
struct DeskUpkeep {
    /// How often, in seconds.
    static let interval = 60.0

    let records: SQLiteRecords
    let log: Logger

    /// What cannot be done now is done the next time.
    func run(at now: Date = Date()) {
        do {
            _ = try records.wakeSnoozed(at: now)
            try records.removeSessions(at: now)
        } catch {
            log.error("the desk was not kept", metadata: ["error": "\(error)"])
        }
    }
}
