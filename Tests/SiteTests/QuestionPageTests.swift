import Testing
import Web

struct QuestionPageTests {
    let visit: Visit

    init() throws { visit = try Visit() }

    @Test func `the list has every question by topic, each with its own anchor`() throws {
        let page = visit.get("/faq")

        #expect(page.status == 200)
        #expect(page.text.contains(#"<details class="question" id="is-it-maintenance">"#))
        #expect(page.text.contains("<summary>Is it maintenance?</summary>"))
        #expect(page.text.contains("<p>It can be.</p>"))
        #expect(page.text.contains(#"<a href="/faq/causes">What causes it</a>"#))
        #expect(page.attributes("href").contains("/faq/causes#is-it-maintenance"))
    }

    @Test func `on its topic's page a question is open, so that a link shows the answer`() throws {
        let page = visit.get("/faq/causes")

        #expect(page.heading == "What causes it")
        #expect(page.text.contains(#"<details class="question" id="is-it-maintenance" open>"#))
        #expect(page.text.contains(#"<a href="/faq/fixing">How to fix it</a>"#))
        #expect(!page.text.contains("Link to this answer"))
    }

    @Test func `a topic that does not exist is not found`() throws {
        #expect(visit.get("/faq/none").status == 404)
    }
}
