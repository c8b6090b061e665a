import FoundationEssentials
import Handrail
import Web

/// Counts as bars, and what is usual as a dashed line above them; every length
/// in the drawing's own units.
struct TrendChart {
    /// The same in words.
    let chartTitle: String
    let chartDescription: String
    /// What the bars stand for, above the drawing.
    let chartHeading: String
    let width = 480
    let height = 140
    /// Those that are not empty.
    let bars: [Bar]
    /// A path's data; nil when nothing usual is known.
    let usualPath: String?
    /// What the left end stands for.
    let chartStart: String
    let chartEnd: String

    struct Bar {
        let x: Int
        let y: Int
        let barWidth: Int
        let barHeight: Int
        /// True for what is not over yet.
        let isCurrent: Bool
    }

    /// The last 24 hours.
    init(hoursOf trend: Trend, now: Date) {
        let most = trend.hours.max { $0.people < $1.people }
        self.init(
            people: trend.hours.map(\.people), usual: trend.hours.map(\.usual),
            title: trend.sentence, heading: "The last 24 hours, hour by hour",
            most: most.map {
                ($0.people, "from \(Moment($0.hour.start, now: now).words)")
            }, start: "24 hours ago", end: "Now")
    }

    /// The last 30 days.
    init(daysOf trend: Trend, now: Date) {
        let most = trend.days.max { $0.people < $1.people }
        self.init(
            people: trend.days.map(\.people), usual: [],
            title: "\(trend.code), reported in the last 30 days", heading: "The last 30 days",
            most: most.map {
                ($0.people, "on \(Moment(Day($0.start.start), now: now).words)")
            }, start: "30 days ago", end: "Today")
    }

    /// `usual` has as many values as `people`, or none.
    private init(
        people: [Int], usual: [Double], title: String, heading: String,
        most: (people: Int, when: String)?, start: String, end: String
    ) {
        let scale = Scale(
            top: max(Double(people.max() ?? 0), usual.max() ?? 0), height: height,
            step: width / max(1, people.count))
        chartTitle = title
        chartHeading = heading
        chartDescription =
            most.flatMap {
                $0.people > 0
                    ? "The most at once: \($0.people.counted("person", "people")), \($0.when)."
                    : nil
            } ?? "Nobody reported it."
        bars = people.enumerated().compactMap { place, count in
            scale.bar(at: place, count, isCurrent: place == people.count - 1)
        }
        usualPath = (usual.max() ?? 0) > 0 ? scale.path(usual) : nil
        chartStart = start
        chartEnd = end
    }
}

/// Where counts lie in a drawing.
private struct Scale {
    /// The count that reaches up to the drawing's edge.
    let top: Double
    let height: Int
    /// From one bar to the next.
    let step: Int

    /// Nil for nobody. One person is seen, however many came at another time.
    func bar(at place: Int, _ people: Int, isCurrent: Bool) -> TrendChart.Bar? {
        guard people > 0 else { return nil }
        let y = min(self.y(Double(people)), height - 3)
        return TrendChart.Bar(
            x: place * step + 1, y: y, barWidth: step - 2, barHeight: height - y,
            isCurrent: isCurrent)
    }

    /// Steps from bar to bar.
    func path(_ values: [Double]) -> String {
        let steps = values.enumerated().map { place, value in
            "\(place == 0 ? "M0 " : "V")\(y(value))H\((place + 1) * step)"
        }
        return steps.joined()
    }

    /// The top edge stays free for half a line.
    private func y(_ value: Double) -> Int {
        guard top > 0, value > 0 else { return height - 1 }
        return height - max(1, Int((min(1, value / top) * Double(height - 2)).rounded()))
    }
}
