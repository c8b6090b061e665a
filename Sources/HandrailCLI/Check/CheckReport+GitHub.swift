import Library

extension CheckReport {
    /// A command of GitHub's workflows: `::error file=…,line=…,col=…,title=…::…`.
    func workflowCommand(_ finding: Finding) -> String {
        let properties = [
            ("file", path(of: finding)), ("line", "\(finding.line)"), ("col", "\(finding.column)"),
            ("title", finding.rule.rawValue),
        ]
        let written = properties.map { "\($0)=\(CheckReport.escaped(property: $1))" }
        let message = CheckReport.escaped("\(finding.message) – \(finding.advice)")
        return "::\(finding.severity.rawValue) \(written.joined(separator: ","))::\(message)"
    }

    /// A text that cannot end its line or begin another command.
    private static func escaped(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    /// A text that cannot end its property either.
    private static func escaped(property text: String) -> String {
        escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
