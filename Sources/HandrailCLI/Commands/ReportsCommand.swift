import ArgumentParser
import Foundation
import Handrail
import Records
import Web

/// `handrail reports`: what visitors sent.
struct ReportsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports", abstract: "Show the reports that visitors sent.",
        subcommands: [List.self, Show.self, Export.self, Erase.self], defaultSubcommand: List.self)

    /// `handrail reports list`: every report, oldest first.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List every report, oldest first.")

        @OptionGroup var folder: RecordsOption

        @Option(help: "text: a line each; json: a JSON object a line, with every field.")
        var format = ListFormat.text

        func run() throws {
            let records = try folder.open()
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
