import ArgumentParser
import Foundation
import Handrail
import Records
import Web

extension ReportsCommand {
    /// `handrail reports show HR-7F3K-92QX`: one report with all that was said since.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one report with all that was said about it since.")

        @Argument(help: "Its reference, in any spelling that people use.")
        var reference: String

        @OptionGroup var folder: RecordsOption

        @Option(help: "text: to read; json: one JSON object with every field.")
        var format = ListFormat.text

        func validate() throws {
            guard ReportReference(typed: reference) != nil else {
                throw ValidationError(
                    "“\(reference)” is no reference: give one like HR-7F3K-92QX")
            }
        }

        func run() throws {
            let records = try folder.open()
            guard let wanted = ReportReference(typed: reference),
                let filed = try records.report(reference: wanted)
            else {
                throw Failure(
                    code: 66, message: "there is no report \(reference) in “\(folder.data)”")
            }
            let messages = try records.messages(about: wanted)
            switch format {
            case .json: Terminal.say(try ReportLine(filed, messages: messages).json())
            case .text: Terminal.say(ReportText(filed, messages).text)
            }
        }
    }
}
