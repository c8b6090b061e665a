public import Handrail

extension Paths {
    /// A file of the report that a private link opens.
    public static func attachment(_ id: FileID, of token: ReportToken) -> String {
        "\(report(token))/attachments/\(id.text)"
    }
}
