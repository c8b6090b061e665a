import Foundation
import Handrail
import Library

/// What `handrail check` found, ready to be printed.
struct CheckReport {
    let findings: [Finding]
    let content: Content
    /// The folder of articles as it was named.
    let folder: String

    var errors: Int { findings.count { $0.severity == .error } }
    var warnings: Int { findings.count { $0.severity == .warning } }

    /// The report in a form.
    func text(as format: CheckFormat) throws -> String {
        switch format {
        case .text: (findings.map { "\(folder)/\($0)" } + [summary]).joined(separator: "\n")
        case .json: try CheckReport.json(CheckObject(self))
        case .github: (findings.map(workflowCommand) + [summary]).joined(separator: "\n")
        case .sarif: try CheckReport.json(SARIFLog(self))
        }
    }

    /// How much was read, and how much of it is to be mended.
    var summary: String {
        let questions = content.topics.map(\.questions.count).reduce(0, +)
        return
            "\(content.articles.count) articles, \(content.codes.count) codes, \(questions) questions; \(findings.count) findings"
    }

    /// The file of a finding, from where the command was called when it lies below.
    func path(of finding: Finding) -> String {
        let base = FileManager.default.currentDirectoryPath + "/"
        let name = folder.hasPrefix(base) ? String(folder.dropFirst(base.count)) : folder
        let path = URL(fileURLWithPath: name).relativePath
        return path.isEmpty || path == "." ? finding.file : "\(path)/\(finding.file)"
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
