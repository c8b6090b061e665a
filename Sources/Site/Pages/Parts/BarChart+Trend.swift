import FoundationEssentials
import Handrail
import Web

extension BarChart {
    /// The last 24 hours, with what is usual as a line.
    init(hoursOf trend: Trend, now: Date) {
        let most = trend.hours.max { $0.people < $1.people }
        self.init(
            trend.hours.map(\.people), line: trend.hours.map(\.usual), isLastCurrent: true,
            Words(
                title: trend.sentence, heading: "The last 24 hours, hour by hour",
                description: BarChart.most(
                    most?.people, most.map { "from \(Moment($0.hour.start, now: now).words)" }),
                start: "24 hours ago", end: "Now", line: "Dashed: usual"))
    }

    /// The last 30 days.
    init(daysOf trend: Trend, now: Date) {
        let most = trend.days.max { $0.people < $1.people }
        self.init(
            trend.days.map(\.people), isLastCurrent: true,
            Words(
                title: "\(trend.code), reported in the last 30 days", heading: "The last 30 days",
                description: BarChart.most(
                    most?.people, most.map { "on \(Moment(Day($0.start.start), now: now).words)" }),
                start: "30 days ago", end: "Today"))
    }

    private static func most(_ people: Int?, _ when: String?) -> String {
        guard let people, let when, people > 0 else { return "Nobody reported it." }
        return "The most at once: \(people.counted("person", "people")), \(when)."
    }
}
