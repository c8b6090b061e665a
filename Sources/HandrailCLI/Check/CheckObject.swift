import Handrail
import Library

/// A report of `check` as `--format json` prints it; `docs/checks.md` describes it.
struct CheckObject: Encodable {
    let findings: [Item]
    let summary: Summary

    /// A finding.
    struct Item: Encodable {
        let rule: String
        let severity: String
        let file: String
        let line: Int
        let column: Int
        let message: String
        let advice: String
    }

    /// How much was read and found.
    struct Summary: Encodable {
        let articles: Int
        let codes: Int
        let questions: Int
        let notices: Int
        let errors: Int
        let warnings: Int
    }

    init(_ report: CheckReport) {
        findings = report.findings.map { finding in
            Item(
                rule: finding.rule.rawValue, severity: finding.severity.rawValue,
                file: report.path(of: finding), line: finding.line, column: finding.column,
                message: finding.message, advice: finding.advice)
        }
        let content = report.content
        summary = Summary(
            articles: content.articles.count, codes: content.codes.count,
            questions: content.topics.map(\.questions.count).reduce(0, +),
            notices: content.notices.count, errors: report.errors, warnings: report.warnings)
    }
}
