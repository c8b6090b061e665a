import Dispatch
import Foundation
import Synchronization

/// Waits to be told to stop.
enum StopSignal {
    /// Blocks until SIGTERM or SIGINT comes; answers which.
    static func wait() -> String {
        let told = DispatchSemaphore(value: 0)
        let received = Mutex("")
        let sources = [(SIGTERM, "SIGTERM"), (SIGINT, "SIGINT")].map { number, name in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler {
                received.withLock { $0 = name }
                told.signal()
            }
            source.resume()
            return source
        }
        told.wait()
        sources.forEach { $0.cancel() }
        return received.withLock { $0 }
    }
}
