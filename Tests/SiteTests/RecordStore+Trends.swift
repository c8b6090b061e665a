import FoundationEssentials
import Handrail

/// Records made for one test know no sightings.
extension RecordStore {
    func sightingCounts(since hour: Hour, at now: Date) throws -> SightingCounts {
        SightingCounts(countedSince: hour, hours: [], lastHour: [:])
    }
    func spikes(since: Date) throws -> [Spike] { [] }
    func save(_: [Spike]) throws {}
    func removeSightings(at: Date) throws {}
}
