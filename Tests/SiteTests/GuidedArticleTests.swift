import Handrail
import Testing

/// An article with a guide: its steps with what is known of them, and the way in.
struct GuidedArticleTests {
    let page: Answer

    init() throws {
        page = try Visit(GuideSamples.content).get("/articles/fix-a-502")
    }

    @Test func `the article leads to its guide, and that is its one filled button`() {
        #expect(page.attributes("href").contains("/articles/fix-a-502/guide?code=502"))
        #expect(page.text.contains("Go through it step by step"))
        #expect(page.text.between("class=\"button filled\"", ">").count == 1)
    }

    @Test func `steps show what to know of them, and questions with their answers`() {
        #expect(
            page.text.contains(
                "<p class=\"meta\">2 minutes · in the browser or in the app · risk: empties the &lt;box&gt;</p>"
            ))
        #expect(page.text.contains("Do other sites load?"))
        #expect(page.text.contains("<li><a href=\"#wait\">Yes</a></li>"))
        #expect(page.attributes("href").contains("/articles/check-connection"))
        #expect(!page.text.contains("A second request may be answered."))
    }

    @Test func `what stands round the steps stays where it was`() {
        let parts = page.text.between("<h2 id=\"steps\">", "Behind the steps.")
        #expect(parts.count == 1)
        #expect(parts.first?.contains("How: Wait a bit.") == true)
        #expect(!page.text.contains("…</ol>"))
    }

    @Test func `an article that wants no guide has its steps and no way in`() throws {
        let article = GuideSamples.article(
            "habits", "Habits", GuideSamples.connection.steps, isGuided: false)
        let visit = try Visit(Content(articles: [article]))
        let page = visit.get("/articles/habits")
        #expect(page.text.contains("Restart the router"))
        #expect(!page.text.contains("Go through it step by step"))
        #expect(page.text.between("class=\"button filled\"", ">").count == 1)
        #expect(visit.get("/articles/habits/guide").location == "/articles/habits")
    }
}
