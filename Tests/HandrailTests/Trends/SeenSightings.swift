import Foundation
import Handrail
import Synchronization

/// Sightings in memory, each of a person of its own.
final class SeenSightings: TrendRecords {
    private let state: Mutex<State>

    private struct State {
        var start: Hour
        var times: [String: [Date]] = [:]
        var spikes: [Spike] = []
        var readings: [Hour] = []
    }

    init(countedSince start: Hour) {
        state = Mutex(State(start: start))
    }

    /// The spikes as they were last stored.
    var spikes: [Spike] { state.withLock(\.spikes) }

    /// From which hours on was read.
    var readings: [Hour] { state.withLock(\.readings) }

    func add(_ code: String, at time: Date, people: Int = 1) {
        state.withLock {
            $0.times[code, default: []] += Array(repeating: time, count: people)
        }
    }

    func sightingCounts(since hour: Hour, at now: Date) throws -> SightingCounts {
        state.withLock { state in
            state.readings.append(hour)
            let seen = state.times.mapValues { $0.filter { $0 <= now } }
            let hours = seen.flatMap { code, times in
                Dictionary(grouping: times, by: Hour.init).filter { $0.key >= hour }.map {
                    CountedHour(code: code, hour: $0.key, people: $0.value.count)
                }
            }
            let last = seen.mapValues { $0.count { $0 > now.addingTimeInterval(-3_600) } }
            return SightingCounts(countedSince: state.start, hours: hours, lastHour: last)
        }
    }

    func spikes(since time: Date) throws -> [Spike] {
        spikes.filter { $0.startedAt >= time || !$0.isOver }
    }

    func save(_ spikes: [Spike]) throws {
        state.withLock { state in
            for spike in spikes {
                state.spikes.removeAll {
                    $0.code == spike.code && $0.startedAt == spike.startedAt
                }
                state.spikes.append(spike)
            }
        }
    }

    func removeSightings(at now: Date) throws {}
}
