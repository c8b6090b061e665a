import FoundationEssentials
import Handrail
import Web

/// How many people report a code: the sentence first, then drawings, then numbers.
struct TrendSection {
    let trendSentence: String
    /// When the spike was noticed; nil while there is none.
    let spikeStart: Moment?
    /// False when there is nothing to draw.
    let hasCharts: Bool
    let charts: [BarChart]
    let hourLines: [HourLine]
    let dayLines: [DayLine]
    let feedPath = Paths.spikes

    /// An hour in numbers.
    struct HourLine {
        let iso: String
        let words: String
        let people: Int
        let usual: String
    }

    /// A day in numbers.
    struct DayLine {
        let iso: String
        let words: String
        let people: Int
    }

    init(_ trend: Trend, now: Date) {
        trendSentence = trend.sentence
        spikeStart = trend.spike.map { Moment($0.startedAt, now: now) }
        hasCharts = trend.lastDay + trend.lastMonth > 0
        charts =
            hasCharts
            ? [BarChart(hoursOf: trend, now: now), BarChart(daysOf: trend, now: now)] : []
        hourLines = trend.hours.reversed().map { hour in
            let start = Moment(hour.hour.start, now: now)
            return HourLine(
                iso: start.iso, words: start.words, people: hour.people, usual: hour.usual.plain)
        }
        dayLines = trend.days.reversed().map { day in
            let start = Moment(Day(day.start.start), now: now)
            return DayLine(iso: start.iso, words: start.words, people: day.people)
        }
    }
}
