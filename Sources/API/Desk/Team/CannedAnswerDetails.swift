import FoundationEssentials
import Handrail

/// What `/api/v1/desk/answers` answers.
struct CannedAnswerList: Described {
    let answers: [CannedAnswerDetails]

    static let schema = Schema.answer(
        "AnswerList", ["answers": .list(CannedAnswerDetails.schema)])
}

/// An answer that the team shares.
struct CannedAnswerDetails: Described {
    let id: Int64
    let title: String
    let text: String
    let codes: [String]
    let version: Int64
    let author: OrNull<String>
    let changedAt: String

    static let schema = Schema.answer(
        "Answer",
        [
            "id": .count, "title": .text, "text": .text.told("Markdown."), "codes": .list(.text),
            "version": .count.told("Grows with every change."),
            "author": .text.orNull.told("Who changed it last."), "changedAt": .time,
        ])

    init(_ answer: CannedAnswer) {
        id = answer.id
        title = answer.content.title
        text = answer.content.text
        codes = answer.content.codes
        version = answer.version
        author = OrNull(answer.author)
        changedAt = answer.changedAt.formatted(.iso8601)
    }
}
