import Foundation
import Handrail
import Records
import TestSupport
import Testing

/// One step a page, and where each answer leads.
struct GuidePageTests {
    let path = "/articles/fix-a-502/guide"
    let visit: Visit

    init() throws {
        visit = try Visit(GuideSamples.content)
    }

    /// Answers a step as its page's form would.
    private func answer(_ page: Answer, _ outcome: String) -> Answer {
        let names = ["form_token", "step", "tried", "skipped", "code"]
        let fields = names.flatMap { name in page.values(of: name).map { (name, $0) } }
        return visit.post(path, fields + [("outcome", outcome)])
    }

    private func follow(_ answer: Answer) throws -> Answer {
        #expect(answer.status == 303)
        return visit.follow(try #require(answer.location))
    }

    @Test func `the first page is the first step, with all that is known of it`() {
        let page = visit.get(path, [("code", "502")])

        #expect(page.status == 200)
        #expect(page.title.hasPrefix("Step 1 of 4: Reload the page – "))
        #expect(page.heading == "Reload the page")
        #expect(page.text.contains("Step 1 of 4 · 2 minutes · in the browser or in the app</p>"))
        #expect(page.text.contains("<strong>Risk:</strong> empties the &lt;box&gt;."))
        #expect(page.text.contains("<p>How: Reload the page.</p>"))
        #expect(page.text.contains("A second request may be answered."))
        #expect(page.values(of: "outcome") == ["worked", "not_yet", "skipped"])
        #expect(page.values(of: "code") == ["502"])
        #expect(page.attributes("href").contains("/articles/fix-a-502"))
        #expect(page.header("X-Robots-Tag") == "noindex")
        #expect(page.header("Cache-Control") == "private, no-cache")
        #expect(page.header("Set-Cookie") == nil)
    }

    @Test func `a way through ends at the report form with all that was tried`() throws {
        var page = visit.get(path, [("code", "502")])
        let run = try #require(page.values(of: "form_token").first)
        page = try follow(answer(page, "not_yet"))
        #expect(page.title.hasPrefix("Step 2 of 4"))
        page = try follow(answer(page, "skipped"))
        #expect(page.values(of: "tried") == ["reload"])
        #expect(page.values(of: "skipped") == ["look"])
        #expect(page.values(of: "form_token") == [run])
        page = try follow(answer(page, "not_yet"))
        #expect(page.text.contains("This is the last step."))

        let end = answer(page, "not_yet")

        #expect(end.status == 303)
        #expect(
            end.location
                == "/report?code=502&article=fix-a-502&tried=reload&tried=vpn&tried=wait&skipped=look"
        )
        let report = visit.follow(end.location ?? "")
        #expect(report.values(of: "code") == ["502"])
        #expect(report.text.contains("value=\"vpn\" checked"))
    }

    @Test func `what worked is named, and what to do if it comes back`() throws {
        let page = try follow(answer(visit.get(path, [("step", "vpn")]), "worked"))

        #expect(page.heading == "It works again")
        #expect(page.text.contains("“Turn off your VPN” was the step that helped."))
        #expect(page.text.contains("Go on with “Wait a bit”"))
        #expect(page.attributes("href").contains("/articles/fix-a-502#vpn"))
        #expect(page.attributes("href").contains("/articles/what-is-a-gateway"))
        #expect(page.header("X-Robots-Tag") == "noindex")
    }

    @Test func `after the last skip a page says what was tried and what is left`() throws {
        let last = visit.get(path, [("step", "wait"), ("tried", "reload"), ("skipped", "vpn")])
        let page = try follow(answer(last, "skipped"))

        #expect(page.heading == "That was the last step")
        #expect(page.text.contains("<li>Reload the page</li>"))
        #expect(
            page.attributes("href").contains(
                "/report?article=fix-a-502&tried=reload&skipped=vpn&skipped=wait"))
        let skipped = try #require(
            page.attributes("href").first { $0.contains("step=vpn") })
        #expect(visit.follow(skipped).heading == "Turn off your VPN")
    }

    @Test func `an answer to a question leads on, past what it makes needless`() throws {
        let page = visit.get(path, [("step", "look"), ("tried", "reload"), ("code", "502")])

        let yes = try #require(page.attributes("href").first { $0.contains("step=wait") })
        let next = visit.follow(yes)

        #expect(page.text.contains("Do other sites load?"))
        #expect(next.heading == "Wait a bit")
        #expect(next.values(of: "tried") == ["reload", "look"])
        #expect(next.values(of: "form_token") == page.values(of: "form_token"))
    }

    @Test func `an answer leads to another guide, or to an article to read`() {
        let page = visit.get(path, [("step", "look"), ("code", "502")])
        let links = page.attributes("href")

        #expect(links.contains("/articles/check-connection/guide?code=502#main"))
        #expect(links.contains("/articles/what-is-a-gateway"))
        #expect(!page.text.contains("Gone"))
    }

    @Test func `a step that builds on another says so until that was done`() {
        let early = visit.get(path, [("step", "vpn")])
        let later = visit.get(path, [("step", "vpn"), ("tried", "reload")])
        #expect(early.text.contains("This builds on a step you have not done yet"))
        #expect(!later.text.contains("This builds on"))
    }

    @Test func `the rail shows what is done, skipped, here and left`() {
        let page = visit.get(path, [("step", "vpn"), ("tried", "reload"), ("skipped", "look")])
        #expect(page.text.contains("Step 1, done: Reload the page"))
        #expect(page.text.contains("Step 2, skipped: Look around"))
        #expect(page.text.contains("<li class=\"here\" aria-current=\"step\">"))
        #expect(page.text.contains("Step 4, to come: Wait a bit"))
    }

    @Test func `a token that is forged or old is replaced, and nothing else is lost`() throws {
        let form = [("step", "look"), ("outcome", "not_yet"), ("tried", "reload"), ("code", "502")]

        let page = try follow(visit.post(path, form + [("form_token", "forged")]))

        #expect(page.heading == "Turn off your VPN")
        #expect(page.values(of: "tried") == ["reload", "look"])
        #expect(page.values(of: "code") == ["502"])
        #expect(try #require(page.values(of: "form_token").first).count == 48)
    }

    @Test(arguments: [
        [("step", "none")], [("step", "")], [("tried", "none")], [("code", "none")], [("run", "x")],
    ])
    func `what is unknown in the address is passed over`(query: [(String, String)]) {
        let page = visit.get(path, query)
        #expect(page.status == 200)
        #expect(page.heading == "Reload the page")
        #expect(page.values(of: "tried").isEmpty)
        #expect(page.values(of: "code").isEmpty)
    }

    @Test func `an answer that is none of the three comes back to its step`() throws {
        let page = try follow(
            visit.post(path, [("step", "vpn"), ("tried", "reload"), ("outcome", "maybe")]))
        #expect(page.heading == "Turn off your VPN")
        #expect(page.values(of: "tried") == ["reload"])
    }

    @Test func `an answer to a step that has gone leads to where the visitor was`() throws {
        let page = try follow(
            visit.post(path, [("step", "gone"), ("tried", "reload"), ("outcome", "not_yet")]))
        #expect(page.heading == "Look around")
    }

    @Test func `an article without steps, an old slug and none at all`() {
        let bare = visit.get("/articles/what-is-a-gateway/guide")
        #expect(bare.status == 303)
        #expect(bare.location == "/articles/what-is-a-gateway")
        let old = visit.get("/articles/502-bad-gateway/guide", [("step", "vpn")])
        #expect(old.status == 301)
        #expect(old.location == "\(path)?step=vpn")
        #expect(visit.get("/articles/none/guide").status == 404)
        #expect(visit.post("/articles/none/guide", []).status == 404)
        #expect(visit.post("/articles/what-is-a-gateway/guide", []).status == 303)
        let answered = visit.post(
            "/articles/502-bad-gateway/guide", [("step", "reload"), ("outcome", "not_yet")])
        #expect(answered.location?.hasPrefix("\(path)?step=look&tried=reload") == true)
    }

    @Test func `any address and any form lead to a page`() {
        var random = SeededNumbers(seed: 3)
        let names = [
            "step", "tried", "skipped", "code", "run", "result", "outcome", "form_token", "x",
        ]
        let values = [
            "reload", "look", "vpn", "wait", "wifi", "", "502", "999", "worked", "not_yet",
            "skipped", "<b>", "\u{0}", "é\u{301}", "a&b=c", String(repeating: "x", count: 3_000),
            visit.get(path).values(of: "form_token").first ?? "",
        ]
        for _ in 0..<600 {
            let fields = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                (
                    names.randomElement(using: &random) ?? "",
                    values.randomElement(using: &random) ?? ""
                )
            }
            let page = visit.get(path, fields)
            #expect(page.status == 200, "\(fields)")
            #expect(!page.text.contains("<b>"))
            let answer = visit.post(path, fields)
            #expect(answer.status == 303, "\(fields)")
            #expect(visit.follow(answer.location ?? "").status == 200, "\(fields)")
        }
    }

    @Test func `whatever is answered, every way ends within the number of steps`() {
        var random = SeededNumbers(seed: 5)
        for _ in 0..<50 {
            var link = path
            var pages = 0
            while link.hasPrefix(path), !link.contains("result="), pages < 6 {
                let page = visit.follow(link)
                pages += 1
                link =
                    answer(page, Bool.random(using: &random) ? "not_yet" : "skipped").location ?? ""
            }
            #expect(pages == 4)
        }
    }
}
