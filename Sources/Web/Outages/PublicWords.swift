package import Handrail
import Markdown

/// Markdown that the team posts in a notice.
package struct PublicWords {
    /// The longest text in code points.
    package static let longest = 4_000

    /// Safe HTML.
    package let html: String
    /// The same as plain text.
    let text: String
    /// What is to be written in another way; nil when all of it shows.
    let advice: String?

    package init(_ words: String) {
        do {
            let read = try MarkdownText(words, options: PublicWords.options)
            html = read.html
            text = read.sections.map(\.text).joined(separator: " ").trimmed
            advice = PublicWords.advice(read)
        } catch {
            html = "<p>\(Markup.escaped(words))</p>"
            text = words
            advice = "Write it with fewer marks: \(error)"
        }
    }

    /// What keeps words from being posted under `field`.
    package static func mistakes(
        _ words: String, in field: String, mayBeEmpty: Bool = false
    ) -> [ReportDraft.Mistake] {
        if words.isEmpty {
            return mayBeEmpty
                ? [] : [.init(field, "Write what visitors should know, in a sentence or two")]
        }
        guard words.unicodeScalars.count <= longest else {
            return [.init(field, "Shorten it to \(longest.grouped) characters")]
        }
        return PublicWords(words).advice.map { [.init(field, $0)] } ?? []
    }

    /// Several updates stand on one page: none has footnotes, whose ids would be the same.
    private static var options: MarkdownOptions {
        var options = MarkdownOptions()
        options.extensions.remove(.footnotes)
        return options
    }

    private static func advice(_ text: MarkdownText) -> String? {
        if !text.outline.isEmpty {
            return "Write bold words in place of a heading: each update has one already"
        }
        return text.omissions.lazy.compactMap(advice).first
    }

    /// Nil for what shows, though not as it may be meant.
    private static func advice(_ omission: Omission) -> String? {
        switch omission.kind {
        case .rawHTML: "Write Markdown in place of HTML: “\(omission.text)” would be left out"
        case .unsafeLink:
            "Link to https, http, mailto or an address of this site: “\(omission.text)” would be left out"
        default: nil
        }
    }
}
