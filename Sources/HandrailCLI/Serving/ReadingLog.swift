import Foundation
import HTTPServer
import Handrail
import Logging
import Records

/// Brings how often pages were read from memory to the records. One thread calls it.
final class ReadingLog {
    /// How often they are stored, in seconds: what a crash loses at most, and what
    /// may count for the next day at midnight.
    static let interval = 30.0

    private let readings: Readings
    private let records: SQLiteRecords
    private let log: Logger
    /// The day on which old counts were last removed.
    private var tidiedOn: Day?
    private var isFailing = false

    init(_ storage: Storage, log: Logger) {
        readings = storage.readings
        records = storage.records
        self.log = log
    }

    /// Stores what was counted since the last time, in one transaction. What
    /// cannot be stored is kept for the next time.
    func flush(at now: Date = Date()) {
        do {
            try store(at: now)
            try tidy(at: now)
            isFailing = false
        } catch {
            // Once, not every half minute until somebody makes room.
            if !isFailing { log.error("readings not stored", metadata: ["error": "\(error)"]) }
            isFailing = true
        }
    }

    /// Stores what was counted, and no more: the program is about to end.
    func close(at now: Date = Date()) {
        do {
            try store(at: now)
        } catch {
            log.error("readings lost", metadata: ["error": "\(error)"])
        }
    }

    private func store(at now: Date) throws {
        let day = Day(now)
        try readings.empty { try records.addReadings($0, on: day) }
    }

    private func tidy(at now: Date) throws {
        let today = Day(now)
        guard tidiedOn != today else { return }
        try records.removeReadings(before: today.advanced(by: -ReadingRetention.days))
        tidiedOn = today
    }
}
