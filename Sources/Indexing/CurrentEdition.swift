public import Handrail
import Synchronization

/// The edition that is served, until it is replaced by the next.
public final class CurrentEdition: Sendable {
    private let edition: Mutex<Edition>
    private let replacements = Atomic<Int>(0)

    public init(_ edition: Edition) {
        self.edition = Mutex(edition)
    }

    public var value: Edition { edition.withLock { $0 } }

    /// How many editions there were, this one included.
    public var generation: Int { replacements.load(ordering: .relaxed) + 1 }

    /// Requests that have begun keep the edition they began with. What was learnt
    /// from visitors and what was posted go on to the next one.
    public func replace(with next: Edition) {
        edition.withLock {
            $0 = next.learning($0.signals).posting($0.posted).remembering($0.histories)
        }
        replacements.wrappingAdd(1, ordering: .relaxed)
    }

    /// Shows these notices beside those of the articles' folder, in place of any that were
    /// posted before.
    public func post(_ notices: [Notice]) {
        edition.withLock { $0 = $0.posting(notices) }
    }

    /// Shows what version control knows of the files from the next request on.
    public func remember(_ histories: FileHistories) {
        edition.withLock { $0 = $0.remembering(histories) }
    }

    /// Lets what visitors' use says by now count from the next request on.
    public func learn(_ signals: VisitorSignals) {
        edition.withLock { $0 = $0.learning(signals) }
    }
}
