import Foundation
import Handrail
import Indexing
import Logging
import Records
import Web

/// Brings what was searched from the tally to the records every few seconds,
/// and what it says about the pages back. One thread calls it.
final class SearchLog {
    /// How often the tally is emptied, in seconds: what a crash loses at most.
    static let interval = 5.0
    /// How often what visitors' use says is read again, in seconds.
    private static let signalInterval = 300.0

    private let tally: SearchTally
    private let records: SQLiteRecords
    private let editions: CurrentEdition
    private let log: Logger
    /// The day on which old counts were last removed.
    private var tidiedOn: Day?
    private var learntAt = Date.distantPast
    private var isFailing = false

    init(_ storage: Storage, log: Logger) {
        tally = storage.tally
        records = storage.records
        editions = storage.editions
        self.log = log
    }

    /// Stores what was counted since the last time, in one transaction. What
    /// cannot be stored is kept for the next time.
    func flush(at now: Date = Date()) {
        do {
            try tally.empty(into: records.add)
            try tidy(at: now)
            try learn(at: now)
            isFailing = false
        } catch {
            // Once, not every few seconds until somebody makes room.
            if !isFailing { log.error("searches not stored", metadata: ["error": "\(error)"]) }
            isFailing = true
        }
    }

    /// Stores what was counted, and no more: the program is about to end.
    func close() {
        do {
            try tally.empty(into: records.add)
        } catch {
            log.error("searches lost", metadata: ["error": "\(error)"])
        }
    }

    private func tidy(at now: Date) throws {
        let today = Day(now)
        guard tidiedOn != today else { return }
        func day(ago days: Int) -> Day { Day(now.addingTimeInterval(-86_400 * Double(days))) }
        try records.removeSearches(
            before: day(ago: SearchRetention.days), once: day(ago: SearchRetention.daysOfOne))
        try records.removeOutcomes(
            before: now.addingTimeInterval(-86_400 * Double(GuideRetention.days)))
        tidiedOn = today
    }

    private func learn(at now: Date) throws {
        guard now.timeIntervalSince(learntAt) >= SearchLog.signalInterval else { return }
        let opened = try records.openedSearches(
            least: OpenedSearches.leastSearches, limit: OpenedSearches.most)
        editions.learn(
            VisitorSignals(
                openedSearches: OpenedSearches(opened), helpfulness: try records.helpfulness(),
                guides: try records.guideCounts()))
        learntAt = now
    }
}
