import ArgumentParser
import Foundation
import Handrail
import Records

/// `handrail reports`: what visitors sent.
struct ReportsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports", abstract: "Show the reports that visitors sent.",
        subcommands: [List.self], defaultSubcommand: List.self)

    /// `handrail reports list`: every report, oldest first.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List every report, oldest first.")

        @Option(help: "The folder of the records.")
        var data = "data"

        @Option(help: "text: a line each; json: a JSON object a line, with every field.")
        var format = Format.text

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case text, json
        }

        func run() throws {
            let folder = URL(fileURLWithPath: data)
            guard SQLiteRecords.exist(in: folder) else {
                throw Failure(
                    code: 66,
                    message:
                        "there are no records in “\(data)”: name the folder that serve uses with --data"
                )
            }
            let records = try SQLiteRecords(folder: folder)
            var last: ReportReference?
            while true {
                let page = try records.reports(after: last, limit: 500)
                for report in page { Terminal.say(try line(report)) }
                guard let next = page.last?.reference else { return }
                last = next
            }
        }

        private func line(_ report: FiledReport) throws -> String {
            switch format {
            case .json: return try ReportLine(report).json()
            case .text:
                let time = report.createdAt.formatted(.iso8601)
                let code = report.report.code.isEmpty ? "–" : report.report.code
                return
                    "\(report.reference)  \(time)  \(report.status.rawValue)  \(code)  \(report.report.summary)"
            }
        }
    }
}
