import Handrail

/// What a page loads for the texts on it.
enum ProseAssets {
    /// The stylesheet, and the script that copies code where there is some.
    static func of(_ html: String...) -> [String] { of(html) }

    static func of(_ html: [String]) -> [String] {
        html.contains(where: Prose.hasCode) ? ["prose.css", "prose.js"] : ["prose.css"]
    }
}
