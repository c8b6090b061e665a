import FoundationEssentials
import Handrail
import Web

/// A code that many people report, or reported, in a list of such.
struct TrendRow {
    let href: String
    let code: String
    let name: String
    let rowSentence: String
    /// When the spike was noticed.
    let from: Moment
    /// Nil while it goes on.
    let until: Moment?

    init(_ spike: Spike, _ sentence: String, of code: ErrorCode, now: Date) {
        href = Paths.code(code.code)
        self.code = code.code
        name = code.name
        rowSentence = sentence
        from = Moment(spike.startedAt, now: now)
        until = spike.endedAt.map { Moment($0, now: now) }
    }
}
