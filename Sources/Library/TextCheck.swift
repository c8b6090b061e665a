import Handrail
import Markdown

/// Checks what a file's text says by itself: its headings, its links and its pictures.
struct TextCheck {
    private let file: String
    private let text: MarkdownText

    init(_ source: Source) {
        file = source.file.path
        text = source.text
    }

    var findings: [Finding] { levelFindings + repeatedHeadings + linkFindings }

    /// Headings begin at the second level and skip none.
    private var levelFindings: [Finding] {
        var last = 1
        return text.outline.compactMap { heading in
            defer { last = max(heading.level, 1) }
            if heading.level == 1 {
                return Finding(
                    .headingLevel, file, heading.line,
                    "“\(heading.text)” is a first-level heading, which the title is already",
                    advice: "begin it with ##")
            }
            guard heading.level > last + 1 else { return nil }
            return Finding(
                .headingLevel, file, heading.line,
                "“\(heading.text)” is of level \(heading.level) and stands below level \(last)",
                advice: "begin it with \(String(repeating: "#", count: last + 1))")
        }
    }

    /// Two of the same words below the same heading cannot be told apart.
    private var repeatedHeadings: [Finding] {
        var path: [String] = []
        var seen: Set<String> = []
        return text.outline.compactMap { heading in
            path = Array(path.prefix(max(heading.level - 1, 0)))
            while path.count < heading.level - 1 { path.append("") }
            path.append(heading.text.lowercased())
            guard !seen.insert(path.joined(separator: "\n")).inserted else { return nil }
            return Finding(
                .duplicateHeading, file, heading.line,
                "the heading “\(heading.text)” stands twice",
                advice: "word one of them differently, so that a list of both helps")
        }
    }

    /// Links and pictures whose words do not say enough.
    var linkFindings: [Finding] { wordFindings + pictureFindings }

    private var wordFindings: [Finding] {
        var targets: [String: String] = [:]
        return text.links.filter { !$0.isImage }.compactMap { link in
            let words = link.text.lowercased()
            if TextCheck.vague.contains(words) {
                return Finding(
                    .vagueLink, file, link.line,
                    "the link “\(link.text)” does not say where it leads",
                    advice: "make the words that name the page the link")
            }
            let first = targets[words, default: link.destination]
            targets[words] = first
            guard !words.isEmpty, first != link.destination else { return nil }
            return Finding(
                .ambiguousLink, file, link.line,
                "“\(link.text)” leads to \(link.destination), and before to \(first)",
                advice: "give each link words of its own")
        }
    }

    private var pictureFindings: [Finding] {
        text.links.filter { $0.isImage && $0.text.isEmpty }.map {
            Finding(
                .missingAlt, file, $0.line, "the picture has no words: \($0.destination)",
                advice: "say what it shows, as ![The start page](/pictures/start.png)")
        }
    }

    /// Words that say nothing without those around them.
    private static let vague: Set<String> = [
        "article", "click", "click here", "continue", "details", "go here", "here", "learn more",
        "link", "more", "more details", "more information", "page", "read more", "see here",
        "see more", "this", "this article", "this link", "this page",
    ]
}
