import Foundation
import Synchronization
import Testing
import Web

struct RateLimitTests {
    private final class Clock: Sendable {
        private let time = Mutex(Date(timeIntervalSince1970: 0))
        var now: Date { time.withLock { $0 } }
        func advance(_ seconds: Double) { time.withLock { $0 += seconds } }
    }

    @Test func `a client may do so much at once, then waits`() {
        let clock = Clock()
        let limit = RateLimit(burst: 3, period: 60) { clock.now }
        #expect((1...3).allSatisfy { _ in limit.wait(for: "a") == nil })
        #expect(limit.wait(for: "a") == 20)
        clock.advance(20)
        #expect(limit.wait(for: "a") == nil)
        #expect(limit.wait(for: "a") != nil)
    }

    @Test func `a client is told what is left, and when all of it is back`() {
        let clock = Clock()
        let limit = RateLimit(burst: 3, period: 60) { clock.now }

        let takings = (1...4).map { _ in limit.taking(for: "a") }

        #expect(takings.map(\.left) == [2, 1, 0, 0])
        #expect(takings.map(\.secondsToFull) == [20, 40, 60, 60])
        #expect(takings.map(\.wait) == [nil, nil, nil, 20])
        clock.advance(30)
        #expect(limit.taking(for: "a").secondsToFull == 50)
    }

    @Test func `one client's haste does not slow another`() {
        let limit = RateLimit(burst: 1, period: 60)
        #expect(limit.wait(for: "a") == nil)
        #expect(limit.wait(for: "a") != nil)
        #expect(limit.wait(for: "b") == nil)
    }

    @Test func `a flood of clients does not set a limited one free`() {
        let clock = Clock()
        let limit = RateLimit(burst: 5, period: 60) { clock.now }
        for _ in 1...5 { _ = limit.wait(for: "bad") }
        for place in 0..<60_000 { _ = limit.wait(for: "client \(place)") }
        #expect(limit.wait(for: "bad") != nil)
    }
}
