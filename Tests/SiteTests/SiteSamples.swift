import Handrail

/// A small site with one of each: what the tests of the pages read.
enum SiteSamples {
    static let content = Content(
        settings: settings, articles: [fix, understand, lone], codes: codes, topics: topics)

    static let settings = {
        var settings = SiteSettings()
        settings.name = "Acme help"
        settings.product = "Acme"
        settings.operatorName = "the Acme team"
        settings.operatorContact = "mailto:help@acme.example"
        settings.statusPage = "https://status.acme.example"
        settings.homeCodes = ["502", "503"]
        settings.homeArticles = ["fix-a-502"]
        settings.categories = [
            Category(slug: "fix", title: "Fix it", summary: "Steps to follow."),
            Category(slug: "understand", title: "Understand it"),
        ]
        settings.families = [
            CodeFamily(slug: "http", title: "HTTP status codes", summary: "Numbers."),
            CodeFamily(slug: "browser", title: "Browser errors"),
        ]
        return settings
    }()

    static let fix = Article(
        slug: "fix-a-502", title: "Fix a 502", summary: "A 502 is rarely your fault.",
        category: "fix", codes: ["502", "504"], aliases: ["502-bad-gateway"],
        related: ["what-is-a-gateway"], updated: Day("2026-05-12"), order: 1,
        prose: Prose(
            html: """
                <section class="quick-fix" aria-labelledby="quick-fix"><h2 id="quick-fix">Quick fix</h2>
                <p>Wait 30 seconds, then reload.</p></section>
                <h2 id="steps">Steps</h2>
                <ol class="steps">
                <li><h3 id="reload">Reload the page</h3><p>Press <kbd>F5</kbd> once. See <a href="/codes/502">502</a>.</p></li>
                <li><h3 id="turn-off-vpn">Turn off your VPN</h3><p>Then reload.</p></li>
                </ol>
                <aside class="callout caution"><p class="callout-title">Mind</p><p>Copy your text.</p></aside>
                <div class="table" role="group" tabindex="0"><table><thead><tr><th>a</th></tr></thead>\
                <tbody><tr><td>b</td></tr></tbody></table></div>
                <pre tabindex="0"><code>curl</code></pre>
                """,
            sections: [
                section("Quick fix", "quick-fix", "Wait 30 seconds, then reload."),
                section("Steps", "steps", ""),
                section("Reload the page", "reload", "Press F5 once.", level: 3),
                section("Turn off your VPN", "turn-off-vpn", "Then reload.", level: 3),
            ], wordCount: 660),
        steps: [
            Step(id: "reload", title: "Reload the page", html: "<p>Press F5 once.</p>"),
            Step(id: "turn-off-vpn", title: "Turn off your VPN", html: "<p>Then reload.</p>"),
        ])

    static let understand = Article(
        slug: "what-is-a-gateway", title: "What is a gateway?", summary: "A server before servers.",
        category: "understand", codes: ["502"],
        prose: Prose(
            html: "<p>It passes requests on.</p>",
            sections: [section("", "", "It passes requests on.", level: 0)], wordCount: 4))

    static let lone = Article(
        slug: "save-your-work", title: "Save “your” <work>", summary: "Copy it & keep it.",
        category: "fix", order: 2)

    static let codes = [
        code("500", "Internal Server Error", .origin, "fault in the program"),
        code("502", "Bad Gateway", .gateway, "bad answer", article: "fix-a-502", ["bad gateway"]),
        code("503", "Service Unavailable", .origin, "too busy"),
        code("504", "Gateway Timeout", .gateway, "no answer in time", article: "fix-a-502"),
        code("429", "Too Many Requests", .you, "too many at once"),
        code("408", "Request Timeout", .network, "request too slow"),
        code("413", "Content Too Large", .you, "too large"),
        code("ERR_CONNECTION_RESET", "Connection reset", .network, "cut off", family: "browser"),
    ]

    static let topics = [
        Topic(
            slug: "causes", title: "What causes it", summary: "Where errors come from.",
            questions: [
                Question(
                    anchor: "is-it-my-fault", title: "Is it my fault?",
                    html: "<p>Almost never.</p>",
                    text: "Almost never."),
                Question(
                    anchor: "is-it-maintenance", title: "Is it maintenance?",
                    html: "<p>It can be.</p>", text: "It can be."),
            ]),
        Topic(slug: "fixing", title: "How to fix it", summary: "What helps.", questions: []),
    ]

    private static func section(
        _ title: String, _ anchor: String, _ text: String, level: Int = 2
    ) -> Prose.Section {
        Prose.Section(
            title: title, anchor: anchor, level: level, text: text, html: "<p>\(text)</p>")
    }

    private static func code(
        _ code: String, _ name: String, _ side: Side, _ breakWord: String,
        article: String? = nil, _ aliases: [String] = [], family: String = "http"
    ) -> ErrorCode {
        ErrorCode(
            code: code, name: name, family: family, meaning: "What \(code) says",
            relation: "What \(code) means for Acme.", side: side, breakWord: breakWord,
            retry: "After a minute", isRetryable: true, fixedBy: "Acme",
            causes: ["A crash", "Too much load"], article: article, aliases: aliases,
            reference: Reference(name: "RFC 9110", url: "https://www.rfc-editor.org/rfc/rfc9110"))
    }
}
