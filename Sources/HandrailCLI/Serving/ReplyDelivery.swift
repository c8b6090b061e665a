import Foundation
import Logging
import Records

/// Brings replies about outages to their reports, some at a time: others write in between.
struct ReplyDelivery {
    /// How often there is a look for more, in seconds.
    static let interval = 2.0
    /// How many reports in one transaction.
    private static let batch = 100

    let records: SQLiteRecords
    let log: Logger

    /// Answers whether others are left. What cannot be brought now is brought the next time.
    func run(at now: Date = Date()) -> Bool {
        do {
            return try records.deliverReplies(limit: ReplyDelivery.batch, at: now)
        } catch {
            log.error("replies not delivered", metadata: ["error": "\(error)"])
            return false
        }
    }
}
