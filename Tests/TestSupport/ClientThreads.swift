import Dispatch
import Foundation

/// Threads for clients that wait, so that they take none from other tests.
public enum ClientThreads {
    /// Runs something on so many threads; the group is left when all have
    /// ended.
    public static func start(
        _ count: Int, _ run: @escaping @Sendable (Int) -> Void
    ) -> DispatchGroup {
        let running = DispatchGroup()
        for number in 0..<count {
            running.enter()
            let thread = Thread {
                run(number)
                running.leave()
            }
            thread.start()
        }
        return running
    }
}
