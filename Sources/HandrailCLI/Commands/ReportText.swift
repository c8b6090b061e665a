import Foundation
import Handrail

/// A report to be read in a terminal.
struct ReportText {
    let text: String

    init(_ filed: FiledReport, _ messages: [Message]) {
        let report = filed.report
        let facts = [
            ("status", filed.status.rawValue), ("sent", filed.createdAt.formatted(.iso8601)),
            ("code", report.code), ("summary", report.summary),
            ("description", report.description), ("started", report.startedAt),
            ("time zone", report.timeZone), ("frequency", report.frequency?.rawValue ?? ""),
            ("tried", report.tried.joined(separator: ", ")),
            ("skipped", report.skipped.joined(separator: ", ")), ("article", report.article),
            ("browser", report.browser), ("system", report.system), ("page", report.pageURL),
            ("request id", report.requestID), ("e-mail", report.email),
        ]
        let lines = facts.filter { !$0.1.isEmpty }.map {
            $0.0.padding(toLength: 13, withPad: " ", startingAt: 0) + ReportText.indented($0.1)
        }
        let said = messages.map { message in
            let status = message.status.map { ", status \($0.rawValue)" } ?? ""
            let head =
                "\(message.createdAt.formatted(.iso8601))  \(message.author.rawValue): \(message.kind.rawValue)\(status)"
            return message.text.isEmpty
                ? head : head + "\n" + "             " + ReportText.indented(message.text)
        }
        text = (["\(filed.reference)"] + lines + said).joined(separator: "\n")
    }

    /// Further lines stand under the first.
    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\n             ")
    }
}
