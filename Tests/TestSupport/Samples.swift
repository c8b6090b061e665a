public import Handrail

/// A small site that tests share: two articles, five codes, a topic.
public enum Samples {
    public static let content = Content(
        settings: settings, articles: [fix, difference], codes: codes, topics: [topic])

    public static let settings: SiteSettings = {
        var settings = SiteSettings()
        settings.name = "Acme help"
        settings.product = "Acme"
        settings.operatorName = "the Acme team"
        settings.operatorContact = "https://acme.example/contact"
        settings.statusPage = "https://status.acme.example"
        settings.homeCodes = ["500", "502"]
        settings.homeArticles = ["fix-a-502"]
        settings.categories = [
            Category(slug: "fix", title: "Fix it", summary: "Steps to follow now."),
            Category(slug: "understand", title: "Understand it", summary: "What it says."),
        ]
        settings.families = [
            CodeFamily(slug: "http", title: "HTTP status codes", summary: "Numbers."),
            CodeFamily(slug: "browser", title: "Browser network errors", summary: "Words."),
        ]
        settings.synonyms = [["vpn", "tunnel"]]
        return settings
    }()

    public static let fix = Article(
        slug: "fix-a-502", title: "Fix a 502 Bad Gateway",
        summary: "One of our servers got an answer it could not use. Your device is fine.",
        category: "fix", codes: ["502", "504"], tags: ["reload", "cookies"],
        aliases: ["502-bad-gateway"], related: ["502-or-503"], updated: Day("2026-05-12"),
        order: 10,
        prose: Prose(
            html: """
                <section class="quick-fix" aria-labelledby="quick-fix">
                <h2 id="quick-fix">Quick fix</h2>
                <p>Wait 30 seconds, then reload once.</p>
                </section>
                <h2 id="steps">Steps</h2>
                <ol class="steps">
                <li>
                <h3 id="reload-the-page-once">Reload the page once</h3>
                <p>Press <code>Ctrl</code> + <code>R</code>.</p>
                </li>
                <li>
                <h3 id="turn-off-your-vpn">Turn off your VPN</h3>
                <p>Then reload.</p>
                </li>
                </ol>
                """,
            sections: [
                section("Quick fix", "quick-fix", 2, "Wait 30 seconds, then reload once."),
                section("Steps", "steps", 2, ""),
                section("Reload the page once", "reload-the-page-once", 3, "Press Ctrl + R."),
                section("Turn off your VPN", "turn-off-your-vpn", 3, "Then reload."),
            ], wordCount: 600),
        steps: [
            Step(
                id: "reload-the-page-once", title: "Reload the page once", html: "<p>Press it.</p>"),
            Step(id: "turn-off-your-vpn", title: "Turn off your VPN", html: "<p>Then reload.</p>"),
        ])

    public static let difference = Article(
        slug: "502-or-503", title: "502 or 503?",
        summary: "A bad answer is not the same as no room.", category: "understand",
        codes: ["502", "503"],
        prose: Prose(
            html: "<h2 id=\"where\">Where it breaks</h2>\n<p>Between two of our servers.</p>\n",
            sections: [section("Where it breaks", "where", 2, "Between two of our servers.")],
            wordCount: 8))

    public static let codes = [
        code("500", "Internal Server Error", side: .origin, article: nil),
        code("502", "Bad Gateway", side: .gateway, aliases: ["web server reported a bad gateway"]),
        code("503", "Service Unavailable", side: .origin),
        code("504", "Gateway Timeout", side: .gateway, aliases: ["upstream request timeout"]),
        code(
            "ERR_CONNECTION_RESET", "Connection reset", family: "browser", side: .network,
            aliases: ["NS_ERROR_NET_RESET"]),
    ]

    public static let topic = Topic(
        slug: "causes", title: "What causes it", summary: "Where the error comes from.",
        questions: [
            Question(
                anchor: "is-it-maintenance", title: "Is it maintenance?",
                html: "<p>Sometimes. The status page says so.</p>\n",
                text: "Sometimes. The status page says so.")
        ])

    /// A code with every field filled.
    public static func code(
        _ code: String, _ name: String, family: String = "http", side: Side,
        article: String? = "fix-a-502", aliases: [String] = []
    ) -> ErrorCode {
        ErrorCode(
            code: code, name: name, family: family, meaning: "\(name), in one sentence.",
            relation: "What \(code) means for Acme.", side: side, breakWord: "bad answer",
            retry: code == "500" ? "Once" : "Yes, after 30 seconds", isRetryable: code != "500",
            fixedBy: "We do", causes: ["Heavy traffic", "Maintenance"], article: article,
            aliases: aliases,
            reference: Reference(
                name: "RFC 9110, section 15.6", url: "https://www.rfc-editor.org/rfc/rfc9110"))
    }

    /// A report with the fields that must be there.
    public static func report(code: String = "502", summary: String = "502 on Send") -> Report {
        var report = Report()
        report.code = code
        report.summary = summary
        return report
    }

    private static func section(
        _ title: String, _ anchor: String, _ level: Int, _ text: String
    ) -> Prose.Section {
        Prose.Section(
            title: title, anchor: anchor, level: level, text: text, html: "<p>\(text)</p>\n")
    }
}
