import Handrail
import Web

/// The canned answers that can be put into a reply, those for the report's code first.
struct CannedChoices {
    let hasChoices: Bool
    let hasFitting: Bool
    /// The name of the first group: the report's code.
    let code: String
    let fitting: [Choice]
    let others: [Choice]

    struct Choice {
        let value: String
        let label: String
    }

    init(_ answers: [CannedAnswer], for code: String) {
        let choice = { (answer: CannedAnswer) in
            Choice(value: String(answer.id), label: answer.content.title)
        }
        self.code = code
        fitting = answers.filter { $0.isFor(code) }.map(choice)
        others = answers.filter { !$0.isFor(code) }.map(choice)
        hasChoices = !answers.isEmpty
        hasFitting = !fitting.isEmpty
    }
}
