import Handrail

extension Scaffold {
    /// A draft with the headings that mean something.
    static func article(_ slug: String, title: String, category: String, on day: Day) -> Scaffold {
        Scaffold(
            path: "\(category)/\(slug).md",
            text: """
                ---
                title: \(YAMLText(title))
                summary: Say in one sentence what this is, and whether it is the reader’s fault.
                updated: \(day)
                draft: true
                ---
                ## Quick fix

                Say in at most three lines what helps most people soonest.

                ## Steps

                ### Reload the page

                Say what to do in a sentence or two, and what should happen.

                ### Wait a minute

                Say what to do next. Each step is a heading like the one above.

                ## Causes

                Explain why it happens.

                """)
    }
}
