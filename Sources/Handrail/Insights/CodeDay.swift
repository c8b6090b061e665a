/// How many reports of a code came on a day.
public struct CodeDay: Sendable, Equatable {
    public let day: Day
    /// Empty for the reports that name no code of the catalogue.
    public let code: String
    public let reports: Int

    public init(day: Day, code: String, reports: Int) {
        self.day = day
        self.code = code
        self.reports = reports
    }
}
