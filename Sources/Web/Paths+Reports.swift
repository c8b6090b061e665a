public import Handrail

extension Paths {
    /// Where a report is found by its reference and e-mail address.
    public static let reports = "/reports"
    /// What may fix it, for the script of the report form.
    public static let reportSuggestions = "/report/suggestions"
    /// Where suggestions that were shown or opened are counted.
    public static let suggested = "/report/suggested"
    /// Where “This solved it” leads.
    public static let reportUnsent = "/report/solved"

    /// The page after “This solved it”.
    public static func reportUnsent(solvedBy slug: String) -> String {
        slug.isEmpty ? reportUnsent : "\(reportUnsent)?article=\(segment(slug))"
    }

    /// A receipt at the latest thing that was said.
    public static func latest(_ token: ReportToken) -> String { report(token) + "#latest" }

    public static func messages(_ token: ReportToken) -> String { report(token) + "/messages" }

    public static func solved(_ token: ReportToken) -> String { report(token) + "/solved" }

    public static func reopened(_ token: ReportToken) -> String { report(token) + "/reopen" }
}
