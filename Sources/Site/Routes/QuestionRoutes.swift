import HTTPServer
import Handrail
import Indexing
import Web

/// Frequently asked questions.
struct QuestionRoutes {
    let editions: CurrentEdition
    let pages: Pages

    func add(to router: inout Router) {
        router.get("/faq", list)
        router.get("/faq/{topic}", topic)
    }

    /// `GET /faq`
    func list(_ request: Request) -> Response {
        pages.render(QuestionsPage(editions.value.content), cache: .publicly)
    }

    /// `GET /faq/{topic}`
    func topic(_ request: Request) throws -> Response {
        let content = editions.value.content
        let slug = request[parameter: "topic"]
        guard let topic = content.topics.first(where: { $0.slug == slug }) else {
            throw Refusal.notFound
        }
        return pages.render(TopicPage(topic, in: content), cache: .publicly)
    }
}
