import FoundationEssentials
import Handrail

/// Records made for one test know no guides.
extension RecordStore {
    func add(_ outcome: GuideOutcome) throws {}
    func guideCounts() throws -> GuideCounts { GuideCounts() }
    func removeOutcomes(before time: Date) throws {}
}
