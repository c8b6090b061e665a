import FoundationEssentials

/// How many people meet a code: now, in the last 24 hours, in the last 30 days.
public struct Trend: Sendable, Equatable {
    public let code: String
    /// People in the last 60 minutes.
    public let lastHour: Int
    /// People in 60 minutes at this time of the week, to one decimal.
    public let usual: Double
    /// The spike that is under way; nil when there is none.
    public let spike: Spike?
    /// The last 24 hours of the clock, oldest first; the last one is not over yet.
    public let hours: [HourOfTrend]
    /// The last 30 days in UTC, oldest first; the last one is not over yet.
    public let days: [DayOfTrend]

    public var isSpiking: Bool { spike != nil }
    /// People in the hours of `hours`.
    public var lastDay: Int { hours.reduce(0) { $0 + $1.people } }
    /// People in the days of `days`; somebody who came on two of them counts twice.
    public var lastMonth: Int { days.reduce(0) { $0 + $1.people } }

    /// A code's trend at a moment, from its past hours.
    init(
        _ code: String, _ people: HourlyPeople, _ baseline: Baseline, lastHour: Int,
        spike: Spike?, at now: Date
    ) {
        self.code = code
        self.lastHour = lastHour
        self.spike = spike
        usual = Trend.rounded(baseline.usual(before: now).people)
        let hour = Hour(now)
        hours = (hour.advanced(by: -23)...hour).map {
            HourOfTrend(
                hour: $0, people: people[$0], usual: Trend.rounded(baseline.usual(in: $0).people))
        }
        days = (-29...0).map { day in
            let start = hour.midnight.advanced(by: 24 * day)
            return DayOfTrend(
                start: start, people: people.sum(start..<start.advanced(by: 24)))
        }
    }

    /// To one decimal.
    static func rounded(_ people: Double) -> Double { (people * 10).rounded() / 10 }
}

/// How many people met a code in one hour.
public struct HourOfTrend: Sendable, Equatable {
    public let hour: Hour
    public let people: Int
    /// People in this hour of the week, to one decimal.
    public let usual: Double
}

/// How many people met a code on one day.
public struct DayOfTrend: Sendable, Equatable {
    /// The day's first hour.
    public let start: Hour
    public let people: Int
}
