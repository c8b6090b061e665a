extension Scaffold {
    /// A topic with a question.
    static func topic(_ slug: String, title: String) -> Scaffold {
        Scaffold(
            path: "faq/\(slug).md",
            text: """
                ---
                title: \(YAMLText(title))
                summary: Say in one sentence what is answered here.
                ---
                ## What do people ask about \(slug.replacing("-", with: " "))?

                Answer it in the first sentence, then explain.

                """)
    }
}
