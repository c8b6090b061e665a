import Foundation
import Synchronization

/// What a log was told.
final class Said: Sendable {
    private let lines = Mutex<[String]>([])

    func add(_ line: String) { lines.withLock { $0.append(line) } }

    var all: [String] { lines.withLock { $0 } }
}

/// The time, which tests move on.
final class Clock: Sendable {
    private let ahead = Mutex(0.0)

    var now: Date { Date(timeIntervalSinceNow: ahead.withLock { $0 }) }

    func pass(seconds: Double) { ahead.withLock { $0 += seconds } }
}
