import Foundation
import Testing

@testable import Notify

struct PaceTests {
    private let start = ContinuousClock.now

    @Test func `those who ask at once go one after the other, evenly`() {
        let pace = Pace(perSecond: 4, now: start)

        let turns = (0..<3).map { _ in pace.turn(now: start) }

        #expect(turns.map { $0 - start } == [.zero, .milliseconds(250), .milliseconds(500)])
    }

    @Test func `nothing is saved up while nobody asks`() {
        let pace = Pace(perSecond: 4, now: start)
        _ = pace.turn(now: start)
        let later = start + .seconds(10)

        #expect(pace.turn(now: later) == later)
        #expect(pace.turn(now: later) == later + .milliseconds(250))
    }

    @Test func `who rests is called by nobody but the end`() {
        let pause = Pause()
        pause.wake()
        let before = ContinuousClock.now
        pause.rest(until: before + .milliseconds(30))
        #expect(ContinuousClock.now - before >= .milliseconds(30))

        pause.end()
        pause.rest(until: .now + .seconds(3_600))
    }
}
