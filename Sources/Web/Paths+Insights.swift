public import Handrail

extension Paths {
    /// What the team learns from what is counted.
    public static let deskInsights = "/desk/insights"

    public static func deskInsights(in period: Period) -> String {
        "\(deskInsights)?from=\(period.first)&to=\(period.last)"
    }

    /// The table of a figure as a file, by the figure's name and the file's ending.
    public static func deskInsight(_ name: String, as ending: String, in period: Period) -> String {
        "\(deskInsights)/\(name).\(ending)?from=\(period.first)&to=\(period.last)"
    }

    /// The reports that were sent or moved since a day, of a code where it is not nil.
    public static func deskReports(code: String? = nil, since day: Day) -> String {
        "\(code.map { deskReports(code: $0) } ?? "\(deskReports)?status=all")&since=\(day)"
    }

    /// The reports of those who followed an article.
    public static func deskReports(article slug: String) -> String {
        "\(deskReports)?status=all&article=\(segment(slug))"
    }

    /// The reports that wait for the team, the oldest first.
    public static let deskReportsWaiting = "\(deskReports)?turn=team&order=oldest"
}
