import HTTPServer
import Handrail
import Indexing
import Web

/// `/api/v1/faq`.
struct QuestionRoutes: Sendable {
    let editions: CurrentEdition

    private static let list = Operation(
        .get, "/api/v1/faq", "listQuestions", .content, "List all questions with their answers",
        answers: [Answer("All questions, by topic", TopicList.self)])

    func add(to api: inout APIRouter) {
        api.add(Self.list, .quick, list)
    }

    /// `GET /api/v1/faq`
    @Sendable func list(_ request: Request) throws -> Response {
        try JSON.response(TopicList(topics: editions.value.content.topics.map(TopicDetails.init)))
    }
}

/// What `/api/v1/faq` answers.
struct TopicList: Described {
    let topics: [TopicDetails]

    static let schema = Schema.answer("TopicList", ["topics": .list(TopicDetails.schema)])
}

/// A topic with its questions, as programs see it.
struct TopicDetails: Described {
    let slug: String
    let path: String
    let title: String
    let summary: String
    let questions: [Question]

    struct Question: Encodable {
        let anchor: String
        let path: String
        let title: String
        let html: String
        let text: String
    }

    static let schema = Schema.answer(
        "Topic",
        [
            "slug": .text, "path": .text, "title": .text, "summary": .text,
            "questions": .list(
                .answer(
                    "Question",
                    [
                        "anchor": .text, "path": .text, "title": .text,
                        "html": .text.told("The answer."), "text": .text,
                    ])),
        ])

    init(_ topic: Topic) {
        slug = topic.slug
        path = Paths.topic(topic.slug)
        title = topic.title
        summary = topic.summary
        questions = topic.questions.map {
            Question(
                anchor: $0.anchor, path: Paths.question(topic.slug, $0.anchor), title: $0.title,
                html: $0.html, text: $0.text)
        }
    }
}
