import Handrail
import TestSupport
import Testing

struct WaitHistogramTests {
    /// The buckets as the records keep them.
    private func bucket(_ minutes: Int) -> Int {
        switch minutes {
        case ..<60: minutes
        case ..<1_440: minutes - minutes % 5
        case ..<10_080: minutes - minutes % 60
        default: minutes - minutes % 1_440
        }
    }

    @Test func `no wait has no median`() {
        #expect(WaitHistogram().minutes(ofShare: 0.5) == nil)
    }

    @Test func `the first hour is exact`() {
        var waits = WaitHistogram()
        for minutes in 1...9 { waits.add(1, waitsOf: minutes) }

        #expect(waits.count == 9)
        #expect(waits.minutes(ofShare: 0.5) == 5)
        #expect(waits.minutes(ofShare: 0.9) == 9)
        #expect(waits.minutes(ofShare: 0) == 1)
    }

    @Test func `any waits give a share that is right but for the width of its bucket`() {
        var numbers = SeededNumbers(seed: 11)
        for _ in 0..<200 {
            let longest = [50, 1_000, 9_000, 60_000].randomElement(using: &numbers) ?? 1
            let all = (0..<Int.random(in: 1...300, using: &numbers)).map { _ in
                Int.random(in: 0...longest, using: &numbers)
            }
            var waits = WaitHistogram()
            for minutes in all { waits.add(1, waitsOf: bucket(minutes)) }
            for share in [0.5, 0.9] {
                let sorted = all.sorted()
                let exact = sorted[Int((share * Double(all.count)).rounded(.up)) - 1]

                let found = waits.minutes(ofShare: share) ?? -1

                #expect(bucket(found) == bucket(exact))
            }
        }
    }

    @Test func `what was taken back counts for nothing`() {
        var waits = WaitHistogram()
        waits.add(2, waitsOf: 10)
        waits.add(0, waitsOf: 5)

        #expect(waits.minutes(ofShare: 0.01) == 10)
    }
}
