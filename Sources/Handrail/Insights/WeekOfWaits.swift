/// How long reporters waited, of the answers and solutions of one week.
public struct WeekOfWaits: Sendable, Equatable {
    /// Its Monday.
    public let monday: Day
    /// Until the first answer of the team, of the reports that got it in this week.
    public var answers = WaitHistogram()
    /// Until it was solved, of the reports that were solved in this week.
    public var solutions = WaitHistogram()

    public init(monday: Day) {
        self.monday = monday
    }
}
