import FoundationEssentials
import Handrail
import Web

/// What the team learns from what is counted: figures as drawings, each with its table.
struct InsightsPage: Page {
    static let template = "insights"
    /// The rows of each table.
    static let rows = 15

    let title: String
    let frame: PageFrame
    let from: String
    let to: String
    /// A field for days, or for text where what was sent is no day.
    let fromType: String
    let toType: String
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let presets: [Choice]
    /// The first day and the last one, in words; nil where they are not known.
    let days: String?
    let sections: [InsightSection]

    /// `figures` are those of the form's period; none where it has a mistake.
    init(_ visit: Visit, _ form: PeriodForm, _ figures: [(Insight, InsightFigure)]) {
        frame = visit.frame(.insights, assets: ["chart.css", "insights.css"])
        let today = Day(visit.now)
        let presetPeriods = PeriodForm.presets.map { ($0, Period(days: $0, endingOn: today)) }
        switch form.result {
        case .success(let period):
            title = "Insights"
            (from, to) = (period.first.description, period.last.description)
            mistakes = []
            days =
                "\(Moment(period.first, now: visit.now).words) to \(Moment(period.last, now: visit.now).words)"
            presets = InsightsPage.choices(presetPeriods, current: period)
            sections = figures.map { InsightSection($0, $1, period) }
        case .failure(let mistake):
            title = "Error: Insights"
            (from, to) = (form.from, form.to)
            mistakes = [
                MistakeLine(.init(mistake.field, mistake.message), target: mistake.field)
            ]
            days = nil
            presets = InsightsPage.choices(presetPeriods, current: nil)
            sections = []
        }
        hasMistakes = !mistakes.isEmpty
        fromType = from.isEmpty || Day(from) != nil ? "date" : "text"
        toType = to.isEmpty || Day(to) != nil ? "date" : "text"
    }

    private static func choices(_ presets: [(Int, Period)], current: Period?) -> [Choice] {
        presets.map { count, period in
            Choice(
                href: Paths.deskInsights(in: period), title: "\(count) days",
                isCurrent: period == current)
        }
    }
}
