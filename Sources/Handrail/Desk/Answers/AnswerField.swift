/// What stands for something of a report in the text of a canned answer: `{{report.reference}}`.
public enum AnswerField: String, Sendable, CaseIterable {
    /// The error code that the reporter named.
    case reporterCode = "reporter.code"
    case reportReference = "report.reference"
    /// The title of the article that the reporter followed, or else that covers the code.
    case articleTitle = "article.title"
    /// That article as a link.
    case articleLink = "article.link"
    /// Who answers.
    case agentName = "agent.name"
}
