import Handrail
import Web

/// Every question, by topic, closed until it is asked.
struct QuestionsPage: Page {
    static let template = "faq"

    let title = "Questions"
    let frame: PageFrame
    let topics: [Group]

    struct Group {
        /// The heading's id; no question has an underscore in its own.
        let topicAnchor: String
        let href: String
        let title: String
        let questions: [QuestionBlock]
    }

    init(_ content: Content) {
        frame = PageFrame(
            summary:
                "Short answers to what people ask most about \(content.settings.product) errors.",
            canonicalPath: Paths.faq, section: .faq)
        topics = content.topics.map { topic in
            Group(
                topicAnchor: "topic_\(topic.slug)", href: Paths.topic(topic.slug),
                title: topic.title,
                questions: topic.questions.map {
                    QuestionBlock(
                        $0, isOpen: false, ownPath: Paths.question(topic.slug, $0.anchor))
                })
        }
    }
}

/// A question that opens to its answer.
struct QuestionBlock {
    let anchor: String
    let questionTitle: String
    /// The answer as safe HTML.
    let html: String
    let isOpen: Bool
    /// Where the answer stands open; nil on that page.
    let ownPath: String?

    init(_ question: Question, isOpen: Bool, ownPath: String? = nil) {
        anchor = question.anchor
        questionTitle = question.title
        html = question.html
        self.isOpen = isOpen
        self.ownPath = ownPath
    }
}
