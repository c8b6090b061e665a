import Handrail
import Web

/// The site for language models: a list of its pages in Markdown, with the articles' Markdown twins
/// (llmstxt.org).
struct LanguageModelIndex {
    private let content: Content
    private let url: (String) -> String

    /// `url` gives the whole address of a path.
    init(_ content: Content, url: @escaping (String) -> String) {
        self.content = content
        self.url = url
    }

    var text: String {
        let settings = content.settings
        let head = "# \(settings.name)\n\n> \(settings.description)\n"
        let articles = content.categories.map { category in
            section(
                category.title,
                content.articles(in: category).map {
                    item($0.title, Paths.markdown($0.slug), $0.summary)
                })
        }
        let codes = content.families.map { family in
            section(
                family.title,
                content.codes(in: family).map {
                    item("\($0.code) \($0.name)", Paths.code($0.code), $0.meaning)
                })
        }
        let topics = section(
            "Questions", content.topics.map { item($0.title, Paths.topic($0.slug), $0.summary) })
        return ([head] + articles + codes + [topics]).joined(separator: "\n")
    }

    private func section(_ title: String, _ items: [String]) -> String {
        items.isEmpty ? "" : "## \(title)\n\n\(items.joined())"
    }

    private func item(_ title: String, _ path: String, _ words: String) -> String {
        "- [\(LanguageModelIndex.plain(title))](\(url(path))): \(words)\n"
    }

    /// Words that stand in the brackets of a link.
    private static func plain(_ words: String) -> String {
        words.replacing("[", with: "\\[").replacing("]", with: "\\]")
    }
}
