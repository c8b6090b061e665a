import Foundation
import Handrail
import Library
import TestSupport
import Testing

/// What the list below a step's heading says of the step.
struct StepOptionTests {
    private func library(_ body: String, extra: String = "") throws -> Library {
        try Folder([
            "site.yaml": Sheet.site, "fix/a.md": Sheet.article(extra: extra, body: body),
            "fix/b.md": Sheet.article(
                body: "## Steps\n\n### Wait\n\nA bit.\n\n## Causes\n\nLoad.\n"),
        ]).library()
    }

    private func steps(_ library: Library) throws -> [Step] {
        try #require(library.content.article(slug: "a")).steps
    }

    private let body = """
        ## Steps

        ### Reload

        - for: browser, App , api
        - minutes: 2
        - risk: signs you out
        - why: It asks *again*.

        Press it.

        ### Look around

        - needs: [Reload](#reload)
        - ask: Do other sites load?
        - answer: [Yes](#wait)
        - answer: [No, nothing loads](../fix/b.md#wait)
        - answer: [I cannot say](/articles/b)

        Open two.

        ### Wait

        - needs: [Reload](#reload), [Look around](#look-around)

        A bit.
        """

    @Test func `a step has what its list says, and none of it in its text`() throws {
        let library = try library(body)
        let steps = try steps(library)
        let (reload, look, wait) = (steps[0].options, steps[1].options, steps[2].options)

        #expect(library.findings.isEmpty, "\(library.findings)")
        #expect(reload.places == [.browser, .app, .api])
        #expect(reload.minutes == 2)
        #expect(reload.risk == "signs you out")
        #expect(reload.why == "It asks again.")
        #expect(
            steps.map(\.html) == ["<p>Press it.</p>\n", "<p>Open two.</p>\n", "<p>A bit.</p>\n"])
        #expect(look.needs == ["reload"])
        #expect(wait.needs == ["reload", "look-around"])
        #expect(look.question?.text == "Do other sites load?")
        #expect(
            look.question?.answers == [
                .init(text: "Yes", target: .step("wait")),
                .init(text: "No, nothing loads", target: .article("b", step: "wait")),
                .init(text: "I cannot say", target: .article("b", step: nil)),
            ])
    }

    @Test func `a step without a list has no options`() throws {
        let steps = try steps(try library("## Steps\n\n### Reload\n\n- Chrome: press it\n"))
        #expect(steps.map(\.options) == [StepOptions()])
        #expect(steps[0].html.contains("Chrome"))
    }

    @Test func `the title of a step keeps its markup`() throws {
        let steps = try steps(try library("## Steps\n\n### Press `F5`\n\n### Wait & see\n"))
        #expect(steps.map(\.title) == ["Press F5", "Wait & see"])
        #expect(steps.map(\.markup) == ["Press <code>F5</code>", nil])
    }

    @Test(arguments: [
        ("order: 3\n", 3, false), ("order: by-success\n", nil, true),
        ("order: [3, by-success]\n", 3, true), ("order: [by-success, 3]\n", 3, true),
        ("", nil, false),
    ])
    func `order is a number, by-success, or both`(
        line: String, place: Int?, isBySuccess: Bool
    ) throws {
        let library = try library("Text.\n", extra: line)
        let article = try #require(library.content.article(slug: "a"))
        #expect(library.findings.isEmpty)
        #expect(article.order == place)
        #expect(article.isOrderedBySuccess == isBySuccess)
    }

    @Test func `an article can go without a guide`() throws {
        let library = try library("## Steps\n\n### Reload\n", extra: "guide: false\n")
        #expect(library.content.article(slug: "a")?.hasGuide == false)
        #expect(library.content.article(slug: "b")?.hasGuide == true)
    }

    /// Each list stands below the heading “Two” of three, so its first line is 11.
    @Test(arguments: [
        ("- minuts: 2\n- why: x", 11, "“minuts” is no key of a step"),
        ("- minutes: soon", 11, "not a number of minutes: soon"),
        ("- minutes: 0", 11, "not a number of minutes: 0"),
        ("- minutes: 2.5", 11, "not a number of minutes"),
        ("- minutes: 2\n- minutes: 3", 12, "“minutes” stands twice"),
        ("- why:", 11, "“why” says nothing"),
        ("- for: browser, phone", 11, "“phone” is no place"),
        ("- needs: [Four](#four)", 11, "“needs” leads to no step: #four"),
        ("- needs: [Cause](#causes)", 11, "“needs” leads to no step: #causes"),
        ("- needs: [B](/articles/b#wait)", 11, "“needs” leads to no step"),
        ("- needs: one", 11, "“needs” names no step"),
        ("- needs: [Two](#two)", 11, "circle"),
        ("- needs: [Three](#three)", 11, "“Three” is needed and comes later"),
        ("- ask: Is it?", 11, "“ask” has no answer"),
        ("- ask: Is it?\n- answer: [Yes](#three)", 11, "“ask” has one answer"),
        ("- answer: [Yes](#three)\n- answer: [No](/articles/b)", 9, "answers and no question"),
        (
            "- ask: Is it?\n- answer: [Yes](#four)\n- answer: [No](#three)", 12,
            "leads to no step: #four"
        ),
        (
            "- ask: Is it?\n- answer: Yes\n- answer: [No](#three)", 12,
            "leads to no step or article: Yes"
        ),
        (
            "- ask: Is it?\n- answer: [Yes](https://a.example)\n- answer: [No](#three)", 12,
            "leads to no step or article"
        ),
        (
            "- ask: Is it?\n- answer: [Yes](#one)\n- answer: [No](#three)", 12,
            "back to “One”, in a circle"
        ),
        (
            "- ask: Is it?\n- answer: [Yes](#two)\n- answer: [No](#three)", 12,
            "back to “Two”, in a circle"
        ),
        ("- ask: Is it?\n- answer: [Yes](/articles/a)\n- answer: [No](#three)", 12, "circle"),
        ("- ask: Is it?\n- answer: [Yes](/articles/c)\n- answer: [No](#three)", 12, "no such page"),
        (
            "- ask: Is it?\n- answer: [Yes](../help/c.md)\n- answer: [No](#three)", 12,
            "no such page"
        ),
        (
            "- ask: Is it?\n- answer: [Yes](b.md#none)\n- answer: [No](#three)", 12,
            "no such heading"
        ),
        (
            "- ask: Is it?\n- answer: [Yes](b.md#causes)\n- answer: [No](#three)", 12,
            "leads to no step"
        ),
        ("- minutes: 2\n- two minutes", 12, "this item has no key"),
    ])
    func `a mistake in a list is found where it stands`(
        list: String, line: Int, message: String
    ) throws {
        let text =
            "## Steps\n\n### One\n\n### Two\n\n\(list)\n\nText.\n\n### Three\n\n## Causes\n\nLoad.\n"
        let found = try library(text).findings
        #expect(
            found.contains {
                $0.file == "fix/a.md" && $0.line == line && $0.message.contains(message)
                    && !$0.advice.isEmpty
            }, "\(found)")
    }

    @Test func `steps that need each other are a circle`() throws {
        let found = try library(
            "## Steps\n\n### One\n\n- needs: [Two](#two)\n\n### Two\n\n- needs: [One](#one)\n"
        ).findings.filter { $0.rule == .stepCircle }
        #expect(found.map(\.line) == [9, 13])
        #expect(found.allSatisfy { $0.message.contains("circle") })
    }

    @Test func `articles whose answers lead to each other are a circle`() throws {
        func article(to slug: String) -> String {
            Sheet.article(
                body: """
                    ## Steps

                    ### One

                    - ask: Is it?
                    - answer: [Yes](/articles/\(slug))
                    - answer: [No](#two)

                    ### Two
                    """)
        }
        let found = try Folder([
            "site.yaml": Sheet.site, "fix/a.md": article(to: "b"), "fix/b.md": article(to: "a"),
        ]).library().findings.filter { $0.rule == .stepCircle }
        #expect(found.map(\.file) == ["fix/a.md", "fix/b.md"])
        #expect(found.map(\.line) == [10, 10])
        #expect(found.allSatisfy { $0.message.contains("in a circle") })
    }

    @Test func `what cannot be followed is left out of the guide`() throws {
        let steps = try steps(
            try library(
                "## Steps\n\n### One\n\n- needs: [Two](#two)\n- ask: Is it?\n- answer: [Yes](#two)\n- answer: [No](#none)\n\n### Two\n"
            ))
        #expect(steps[0].options == StepOptions())
    }

    @Test func `lists of any kind are read or reported, never fatal`() throws {
        var random = SeededNumbers(seed: 7)
        let pieces = [
            "- minutes: ", "- for: ", "- needs: ", "- ask: ", "- answer: ", "- why: ", "- x", "\n",
            "[a](#one)", "[b](#two)", "[c](/articles/b)", "[d](../b.md#wait)", "2", "-1", "browser",
            ",", ":", "#", "  ", "`", "*", "<b>", "é", "](", "\n### Two\n", "\n### One\n",
            "99999999999999999999",
        ]
        for _ in 0..<150 {
            let text = (0..<Int.random(in: 1...25, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            let library = try library("## Steps\n\n### One\n\n\(text)\n")
            for step in try steps(library) {
                #expect((step.options.minutes ?? 1) > 0)
                #expect((step.options.question?.answers.count ?? 2) >= 2)
            }
        }
    }
}
