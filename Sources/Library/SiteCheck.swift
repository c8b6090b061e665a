import FoundationEssentials
import Handrail

/// All checks that need more than one file, or the time.
struct SiteCheck {
    let findings: [Finding]

    init(_ shelf: Shelf, _ content: Content, _ now: Date) {
        findings =
            ReferenceCheck(shelf, content).findings + OrphanCheck(shelf, content).findings
            + DateCheck(shelf, now).findings + ReadingCheck(shelf, content).findings
    }
}
