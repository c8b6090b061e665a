public import Handrail
import FoundationEssentials
import Synchronization

/// The trends that pages show, until they are replaced by later ones. Who reads
/// them waits for no disk.
public final class CurrentTrends: Sendable {
    private let trends: Mutex<Trends>

    /// Trends in which nobody has met any code yet.
    public init() {
        trends = Mutex(Trends(at: Date()))
    }

    public var value: Trends { trends.withLock { $0 } }

    public func replace(with next: Trends) { trends.withLock { $0 = next } }
}
