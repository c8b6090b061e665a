import Foundation
import Handrail
import Logging
import Records
import Web

/// Brings what people report from the records to the pages every few seconds,
/// and the spikes that it shows back. One thread calls it.
final class TrendLog {
    /// How often the records are read, in seconds.
    static let interval = 10.0
    /// The seconds between two times that pages are made anew because of trends.
    private static let publishInterval = 15.0
    /// Of the time, at most this share goes into making pages anew.
    private static let publishShare = 0.05

    private let records: SQLiteRecords
    private let trends: CurrentTrends
    private let log: Logger
    private var watch = TrendWatch()
    /// The day on which old sightings were last removed.
    private var tidiedOn: Day?
    private var nextPublish = Date.distantPast
    private var isFailing = false

    init(_ storage: Storage, log: Logger) {
        records = storage.records
        trends = storage.trends
        self.log = log
    }

    /// Reads what was counted, and stores the spikes that began, rose or ended.
    func read(at now: Date = Date()) {
        do {
            let before = trends.value.spiking.map(\.code)
            let start = ContinuousClock.now
            try watch.read(records, at: now)
            let took = (ContinuousClock.now - start) / .milliseconds(1)
            log.debug("trends counted", metadata: ["milliseconds": "\(took)"])
            trends.replace(with: watch.trends)
            tell(before)
            try watch.save(to: records)
            try tidy(at: now)
            isFailing = false
        } catch {
            // Once, not every few seconds until somebody makes room.
            if !isFailing { log.error("trends not counted", metadata: ["error": "\(error)"]) }
            isFailing = true
        }
    }

    /// Has pages made anew that show other trends, unless that was done just
    /// before. `publish` answers whether there were any.
    func publish(at now: Date = Date(), _ publish: () -> Bool) {
        guard now >= nextPublish else { return }
        let start = ContinuousClock.now
        guard publish() else { return }
        let took = (ContinuousClock.now - start) / .seconds(1)
        nextPublish = now.addingTimeInterval(
            max(TrendLog.publishInterval, took / TrendLog.publishShare))
    }

    private func tell(_ before: [String]) {
        let spiking = trends.value.spiking
        for trend in spiking where !before.contains(trend.code) {
            log.notice(
                "many people report a code",
                metadata: [
                    "code": "\(trend.code)", "people": "\(trend.lastHour)",
                    "usual": "\(trend.usual)",
                ])
        }
        for code in before where !spiking.contains(where: { $0.code == code }) {
            log.notice("a code is reported as usual again", metadata: ["code": "\(code)"])
        }
    }

    private func tidy(at now: Date) throws {
        let today = Day(now)
        guard tidiedOn != today else { return }
        try records.removeSightings(at: now)
        tidiedOn = today
    }
}
