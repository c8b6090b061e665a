import Handrail
import Web

/// The questions of one topic, open: a link to one of them shows its answer.
struct TopicPage: Page {
    static let template = "topic"

    let title: String
    let frame: PageFrame
    let crumbs = [Link.home, .faq]
    let lede: String
    let questions: [QuestionBlock]
    let hasOthers: Bool
    let others: [Row]

    init(_ topic: Topic, in content: Content) {
        title = topic.title
        frame = PageFrame(
            summary: topic.summary, canonicalPath: Paths.topic(topic.slug), section: .faq,
            assets: ProseAssets.of(topic.questions.map(\.html)))
        lede = topic.summary
        questions = topic.questions.map { QuestionBlock($0, isOpen: true) }
        others = content.topics.filter { $0.slug != topic.slug }.map { Row($0) }
        hasOthers = !others.isEmpty
    }
}
