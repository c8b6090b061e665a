extension Scaffold {
    /// An error code with all that must be said of it.
    static func code(_ code: String, title: String, family: String) -> Scaffold {
        Scaffold(
            path: "codes/\(Slug(code).text).md",
            text: """
                ---
                code: \(YAMLText(code))
                name: \(YAMLText(title))
                family: \(YAMLText(family))
                meaning: Say in one sentence what the code says anywhere.
                relation: Say in one or two sentences what it means for the product.
                side: gateway
                retry: Say whether and when trying again helps
                retryable: false
                fixedBy: say who can mend it
                causes:
                  - Name the most likely cause
                ---
                Say what else helps those who see it.

                """)
    }
}
