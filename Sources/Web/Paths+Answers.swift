public import Handrail

extension Paths {
    /// The answers that the team shares.
    public static let deskAnswers = "/desk/answers"
    /// The form for another one.
    public static let deskNewAnswer = "/desk/answers/new"
    /// An article that nobody has written yet, as a file to begin with.
    public static let deskNewArticle = "/desk/articles/new"

    /// An answer that the team shares, to be changed.
    public static func deskAnswer(_ id: Int64) -> String { "\(deskAnswers)/\(id)" }

    /// An article to begin with, from a title and a code.
    public static func deskNewArticle(title: String, code: String = "") -> String {
        let about = code.isEmpty ? "" : "&code=\(segment(code))"
        return "\(deskNewArticle)?title=\(segment(title))\(about)"
    }

    /// An article to begin with, from what is known of a report.
    public static func deskArticle(of reference: ReportReference) -> String {
        "\(deskReport(reference))/article.md"
    }

    /// Where a report is merged into another one.
    public static func deskMerge(_ reference: ReportReference) -> String {
        "\(deskReport(reference))/merge"
    }

    /// Where a merged report becomes one of its own again.
    public static func deskSplit(_ reference: ReportReference) -> String {
        "\(deskReport(reference))/split"
    }

    /// The page that asks whether a report is to be merged into another one.
    public static func deskMerge(
        _ reference: ReportReference, into target: ReportReference
    ) -> String {
        "\(deskMerge(reference))?into=\(target)"
    }
}
