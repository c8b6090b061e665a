import Handrail

/// A small site with two guides: the one asks a question that leads to the other.
enum GuideSamples {
    static let content = Content(
        settings: SiteSamples.settings, articles: [fix, connection, SiteSamples.understand],
        codes: SiteSamples.codes)

    static let fix = article(
        "fix-a-502", "Fix a 502",
        [
            step("reload", "Reload the page") {
                $0.places = [.browser, .app]
                $0.minutes = 2
                $0.risk = "empties the <box>"
                $0.why = "A second request may be answered."
            },
            step("look", "Look around") {
                $0.question = StepQuestion(
                    text: "Do other sites load?",
                    answers: [
                        .init(text: "Yes", target: .step("wait")),
                        .init(text: "No", target: .article("check-connection", step: nil)),
                        .init(text: "Some", target: .article("what-is-a-gateway", step: nil)),
                        .init(text: "Gone", target: .article("no-such-article", step: nil)),
                    ])
            },
            step("vpn", "Turn off your VPN") { $0.needs = ["reload"] },
            step("wait", "Wait a bit") { _ in },
        ], aliases: ["502-bad-gateway"], related: ["what-is-a-gateway"])

    static let connection = article(
        "check-connection", "Check your connection",
        [
            step("wifi", "Turn Wi-Fi off and on") { _ in },
            step("router", "Restart the router") { _ in },
        ])

    /// An article whose text is its steps.
    static func article(
        _ slug: String, _ title: String, _ steps: [Step], aliases: [String] = [],
        related: [String] = [], isBySuccess: Bool = false, isGuided: Bool = true
    ) -> Article {
        let before = "<h2 id=\"steps\">Steps</h2>\n"
        let list = "<ol class=\"steps\">…</ol>\n"
        return Article(
            slug: slug, title: title, summary: "What to do about it.", category: "fix",
            codes: ["502", "504"], aliases: aliases, related: related,
            isOrderedBySuccess: isBySuccess, isGuided: isGuided,
            prose: Prose(
                html: before + list + "<p>Behind the steps.</p>",
                stepList: before.utf8.count..<(before + list).utf8.count),
            steps: steps)
    }

    static func step(_ id: String, _ title: String, _ set: (inout StepOptions) -> Void) -> Step {
        var options = StepOptions()
        set(&options)
        return Step(id: id, title: title, html: "<p>How: \(title).</p>", options: options)
    }
}
