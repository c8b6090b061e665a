import Foundation
import Library

/// A report of `check` in the Static Analysis Results Interchange Format, SARIF 2.1.0.
struct SARIFLog: Encodable {
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    init(_ report: CheckReport) {
        runs = [Run(report)]
    }

    /// What one call of the program found.
    struct Run: Encodable {
        let tool = ["driver": Driver()]
        let columnKind = "unicodeCodePoints"
        let results: [Result]

        init(_ report: CheckReport) {
            results = report.findings.map { Result($0, in: report.path(of: $0)) }
        }
    }

    /// The program with all that it looks for.
    struct Driver: Encodable {
        let name = "Handrail"
        let semanticVersion = Version.current
        let rules = Rule.allCases.map(Descriptor.init)
    }

    /// A rule, in the place that `ruleIndex` names.
    struct Descriptor: Encodable {
        let id: String
        let shortDescription: Message
        let help: Message
        let defaultConfiguration: [String: String]

        init(_ rule: Rule) {
            id = rule.rawValue
            shortDescription = Message(text: rule.meaning)
            help = Message(text: rule.help)
            defaultConfiguration = ["level": rule.severity.rawValue]
        }
    }

    /// A text.
    struct Message: Encodable {
        let text: String
    }
}
