import Foundation
import Handrail
import Testing

/// What the rule does with people who come at random. Seeds are fixed, so each
/// run sees the same ones; `docs/trends.md` has the numbers of longer runs.
struct SpikeSimulationTests {
    /// People in a mean hour, from hardly anybody to crowds.
    static let rates = [0.005, 0.02, 0.1, 0.3, 1, 3, 10, 30]

    @Test func `four quiet weeks of sixteen codes have one false alarm at most`() {
        let alarms = (Self.rates + Self.rates).enumerated().map { seed, rate in
            let code = Simulation(rate: rate, weeks: 12, seed: UInt64(seed + 1))
            let first = code.start.advanced(by: 8 * 168)
            return code.spikes(from: first, hours: 4 * 168, every: 5, codes: 16).count
        }

        #expect(alarms.reduce(0, +) <= 1, "\(alarms)")
    }

    @Test func `the second week of a new site has none either`() {
        let alarms = Self.rates.enumerated().map { seed, rate in
            let code = Simulation(rate: rate, weeks: 2, seed: UInt64(seed + 100))
            let first = code.start.advanced(by: 168)
            return code.spikes(from: first, hours: 168, every: 5, codes: 8).count
        }

        #expect(alarms.reduce(0, +) == 0, "\(alarms)")
    }

    @Test(arguments: [
        (usual: 0.1, rise: 30.0, minutes: 20.0), (0.1, 120, 6), (1, 60, 15), (3, 60, 25),
        (3, 300, 6), (10, 300, 12), (30, 600, 18),
    ])
    func `a real rise is noticed within minutes`(usual: Double, rise: Double, minutes: Double) {
        let delays = (1...8).map { seed -> Double in
            var code = Simulation(rate: usual, weeks: 9, seed: UInt64(seed * 31))
            let hour = code.start.advanced(by: 8 * 168 + seed * 13)
            code.rise(at: hour.start, hours: 2, rate: rise)
            let found = code.spikes(from: hour, hours: 2, every: 1, codes: 40).first
            return found.map { $0.timeIntervalSince(hour.start) / 60 } ?? .infinity
        }
        let usualDelay = delays.sorted()[delays.count / 2]

        #expect(usualDelay <= minutes, "\(delays)")
        #expect(delays.allSatisfy { $0 < 60 }, "\(delays)")
    }
}
