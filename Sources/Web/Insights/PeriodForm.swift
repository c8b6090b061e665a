package import HTTPServer
package import Handrail

/// The days that figures are asked for: `?from=YYYY-MM-DD&to=YYYY-MM-DD`. Without them it
/// is the last 30 days; without `to` it ends today.
package struct PeriodForm {
    /// What is offered in place of days.
    package static let presets = [7, 30, 90]
    private static let usual = 30

    /// As they were sent.
    package let from: String
    package let to: String
    /// The period, or why there is none.
    package let result: Result<Period, Mistake>

    /// What is wrong with a field, by its name.
    package struct Mistake: Error, Equatable {
        package let field: String
        package let message: String
    }

    package init(_ query: Fields, today: Day) {
        from = (query["from"] ?? "").trimmed
        to = (query["to"] ?? "").trimmed
        do throws(Mistake) {
            result = .success(try PeriodForm.period(from, to, today))
        } catch {
            result = .failure(error)
        }
    }

    private static func period(_ from: String, _ to: String, _ today: Day) throws(Mistake) -> Period
    {
        let last = try day(to, "to", "last") ?? today
        let first = try day(from, "from", "first") ?? last.advanced(by: 1 - usual)
        guard first <= last else {
            throw Mistake(
                field: "from",
                message: "The first day is after the last one: choose an earlier first day")
        }
        guard let period = Period(first, through: last) else {
            throw Mistake(
                field: "from",
                message:
                    "A period has \(Period.mostDays) days at most: choose a later first day")
        }
        return period
    }

    /// Nil where nothing was sent.
    private static func day(
        _ text: String, _ field: String, _ name: String
    ) throws(Mistake) -> Day? {
        guard !text.isEmpty else { return nil }
        guard let day = Day(text) else {
            throw Mistake(
                field: field,
                message: "Enter the \(name) day as year, month and day, such as 2026-05-31")
        }
        return day
    }
}
