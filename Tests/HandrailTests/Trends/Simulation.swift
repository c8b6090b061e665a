import Foundation
import Handrail
import TestSupport

/// A code that people meet at random, more by day than by night and less at weekends.
struct Simulation {
    /// People in a mean hour.
    let rate: Double
    /// The Monday at which it begins.
    let start = Hour(1_790_553_600 / 3_600)
    private(set) var times: [Date] = []
    private(set) var people = HourlyPeople()
    private var numbers: SeededNumbers

    init(rate: Double, weeks: Int, seed: UInt64) {
        self.rate = rate
        numbers = SeededNumbers(seed: seed)
        for hour in 0..<(weeks * 168) {
            let hour = start.advanced(by: hour)
            people.set(hour, 0)
            add(hour.start, seconds: 3_600, rate: rate * Simulation.rhythm(hour))
        }
    }

    /// More people from a moment on, so many an hour.
    mutating func rise(at time: Date, hours: Int, rate: Double) {
        for hour in 0..<hours {
            add(time.addingTimeInterval(3_600 * Double(hour)), seconds: 3_600, rate: rate)
        }
        times.sort()
    }

    /// The moments at which a spike begins, as far as it is looked at each so many minutes.
    func spikes(from first: Hour, hours: Int, every minutes: Int, codes: Int) -> [Date] {
        var found: [Date] = []
        var isSpike = false
        var window = Window(times: times)
        for number in 0..<hours {
            let hour = first.advanced(by: number)
            let known = max(start, hour.advanced(by: -1 - 8 * 168))..<hour.advanced(by: -1)
            let baseline = Baseline(people, known: known)
            let rule = SpikeRule(codes: codes, knownHours: known.count)
            for minute in stride(from: 0, to: 60, by: minutes) {
                let now = hour.start.addingTimeInterval(Double(minute) * 60)
                let count = window.count(before: now)
                guard count * 2 >= rule.demand.people || isSpike else { continue }
                let was = isSpike
                isSpike = rule.isSpike(
                    people: count, usual: baseline.usual(before: now), wasSpike: was)
                if isSpike, !was { found.append(now) }
            }
        }
        return found
    }

    private mutating func add(_ begin: Date, seconds: Double, rate: Double) {
        guard rate > 0 else { return }
        var passed = gap(rate)
        while passed < seconds {
            let time = begin.addingTimeInterval(passed)
            times.append(time)
            people.set(Hour(time), people[Hour(time)] + 1)
            passed += gap(rate)
        }
    }

    /// Seconds to the next person, as chance has it.
    private mutating func gap(_ rate: Double) -> Double {
        -log(1 - Double.random(in: 0..<1, using: &numbers)) * 3_600 / rate
    }

    /// Between a fifth and nine fifths of the mean by the hour; at weekends less.
    private static func rhythm(_ hour: Hour) -> Double {
        let day = (hour.number / 24 + 3) % 7
        let daily = 1 + 0.8 * sin(Double(hour.number % 24 - 8) / 24 * 2 * .pi)
        return daily * (day >= 5 ? 0.6 : 1)
    }

    /// Counts the 60 minutes before moments that only go forward.
    private struct Window {
        let times: [Date]
        var first = 0
        var end = 0

        mutating func count(before now: Date) -> Int {
            while end < times.count, times[end] <= now { end += 1 }
            let oldest = now.addingTimeInterval(-3_600)
            while first < end, times[first] <= oldest { first += 1 }
            return end - first
        }
    }
}
