public import FoundationEssentials

/// The trends of all codes at one moment.
public struct Trends: Sendable {
    /// When they were counted.
    public let countedAt: Date
    /// The spikes of the last 30 days, those under way among them, latest first.
    public let spikes: [Spike]
    private let byCode: [String: Trend]

    /// Those of codes that anybody met, by code.
    public init(at now: Date, _ byCode: [String: Trend] = [:], spikes: [Spike] = []) {
        countedAt = now
        self.byCode = byCode
        self.spikes = spikes
    }

    /// The trend of a code that anybody met in the last weeks; nil for others.
    public func known(_ code: String) -> Trend? { byCode[code] }

    /// A code's trend; a code that nobody met has a quiet one.
    public subscript(code: String) -> Trend {
        let start = Hour(countedAt)
        return byCode[code]
            ?? Trend(
                code, HourlyPeople(), Baseline(HourlyPeople(), known: start..<start), lastHour: 0,
                spike: nil, at: countedAt)
    }

    /// The trends of codes that spike, the most people first.
    public var spiking: [Trend] {
        byCode.values.filter(\.isSpiking).sorted {
            ($1.lastHour, $0.code) < ($0.lastHour, $1.code)
        }
    }

    /// The spikes that are over and began in the days before, latest first.
    public func pastSpikes(days: Int) -> [Spike] {
        let first = countedAt.addingTimeInterval(-86_400 * Double(days))
        return spikes.filter { $0.isOver && $0.startedAt >= first }
    }
}
