import Handrail
import Web

/// The answers that the team shares.
struct CannedAnswersPage: Page {
    static let template = "canned-answers"

    let title = "Answers"
    let frame: PageFrame
    let newPath = Paths.deskNewAnswer
    let hasAnswers: Bool
    let answers: [Row]

    struct Row {
        let href: String
        let answerTitle: String
        /// What the answer begins with.
        let beginning: String
        let codes: [String]
        let author: String?
        let changed: Moment
    }

    init(_ visit: Visit, _ answers: [CannedAnswer]) {
        frame = visit.frame(.answers, assets: ["answers.css"])
        hasAnswers = !answers.isEmpty
        self.answers = answers.map {
            Row(
                href: Paths.deskAnswer($0.id), answerTitle: $0.content.title,
                beginning: $0.content.text.beginning, codes: $0.content.codes, author: $0.author,
                changed: Moment($0.changedAt, now: visit.now))
        }
    }
}

extension String {
    /// The first words, as one line.
    fileprivate var beginning: String {
        let line = prefix(400).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 120 ? line.prefix(119) + "…" : line
    }
}
