import Foundation
import Logging
import Records

/// Removes the files that nothing names any more, at the start and every few hours.
struct AttachmentSweep {
    /// How often, in seconds.
    static let interval = 6.0 * 3_600

    let records: SQLiteRecords
    let log: Logger

    /// What cannot be removed now is removed the next time.
    func run(at now: Date = Date()) {
        do {
            let count = try records.sweepAttachments(at: now)
            if count > 0 { log.info("files removed", metadata: ["count": "\(count)"]) }
        } catch {
            log.error("files not removed", metadata: ["error": "\(error)"])
        }
    }
}
