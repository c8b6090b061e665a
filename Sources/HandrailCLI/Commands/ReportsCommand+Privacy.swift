import ArgumentParser
import Foundation
import Handrail
import Records
import Web

extension ReportsCommand {
    /// `handrail reports export --email … --to FOLDER`: what is kept of one person.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write all that is kept of one person into a folder.")

        @Option(help: "The e-mail address that the reports were sent with.")
        var email: String

        @Option(help: "The folder; made when missing.")
        var to: String

        @OptionGroup var folder: RecordsOption

        func run() throws {
            let records = try folder.open()
            let found = try records.kept(of: email, in: folder.data)
            let target = URL(fileURLWithPath: to)
            try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
            var lines: [String] = []
            for filed in found {
                let files = try records.attachments(about: filed.reference)
                for file in files { try copy(file, of: filed, from: records, to: target) }
                lines.append(
                    try ReportLine(
                        filed, messages: try records.messages(about: filed.reference),
                        files: files
                    ).json())
                try records.audit(
                    .reportsExported, on: filed.reference.description, "", by: .command,
                    at: Date())
            }
            let text = lines.map { $0 + "\n" }.joined()
            try Data(text.utf8).write(
                to: target.appendingPathComponent("reports.jsonl"), options: .atomic)
            Terminal.say("\(found.count.counted("report")) written to \(to)/reports.jsonl")
        }

        private func copy(
            _ file: StoredFile, of filed: FiledReport, from records: SQLiteRecords, to target: URL
        ) throws {
            guard let (_, path) = try records.attachment(file.id, about: filed.reference) else {
                return
            }
            let copy = target.appendingPathComponent(file.id.text)
            try? FileManager.default.removeItem(at: copy)
            try FileManager.default.copyItem(at: URL(fileURLWithPath: path), to: copy)
        }
    }

    /// `handrail reports erase --email … --yes`: what is kept of one person goes.
    struct Erase: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase all that was written about a report, or by one person.")

        @Argument(help: "The references of the reports.")
        var references: [String] = []

        @Option(help: "The e-mail address that the reports were sent with.")
        var email: String?

        @Flag(help: "Erase them; without it they are listed.")
        var yes = false

        @OptionGroup var folder: RecordsOption

        func validate() throws {
            guard references.isEmpty != (email == nil) else {
                throw ValidationError("give references, or --email, and not both")
            }
            for reference in references where ReportReference(typed: reference) == nil {
                throw ValidationError(
                    "“\(reference)” is no reference: give one like HR-7F3K-92QX")
            }
        }

        func run() throws {
            let records = try folder.open()
            let wanted =
                try email.map { try records.kept(of: $0, in: folder.data).map(\.reference) }
                ?? references.compactMap { ReportReference(typed: $0) }
            guard yes else {
                wanted.forEach { Terminal.say("\($0)") }
                Terminal.say(
                    "\(wanted.count.counted("report")) would be erased: give --yes to do it")
                return
            }
            let erased = try records.erase(wanted, by: .command, at: Date())
            Terminal.say("\(erased.count.counted("report")) erased")
        }
    }
}

extension SQLiteRecords {
    /// The reports of a person; none is a failure.
    fileprivate func kept(of email: String, in folder: String) throws -> [FiledReport] {
        let found = try reports(withEmail: email)
        guard !found.isEmpty else {
            throw Failure(code: 66, message: "no report in “\(folder)” was sent with this address")
        }
        return found
    }
}
