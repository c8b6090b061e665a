import Handrail
import Markdown

/// A Markdown file taken apart: its front matter and its rendered text.
struct Source {
    let file: SourceFile
    let frontMatter: FrontMatter
    /// What stands below the front matter.
    let body: String
    let text: MarkdownText
    let findings: [Finding]

    /// Throws the finding that keeps the file from being a page.
    init(_ text: String, of file: SourceFile) throws(Finding) {
        let parts = try FrontMatterText(text, file: file.path)
        frontMatter = try FrontMatter(parts.yaml, firstLine: 2, file: file.path)
        self.file = file
        body = parts.body
        do {
            self.text = try MarkdownText(
                parts.body, options: Source.options(firstLine: parts.bodyLine))
        } catch {
            throw Finding(
                .textTooLong, file.path, parts.bodyLine, "\(error)",
                advice: "split the text into smaller files")
        }
        findings = self.text.omissions.map { Source.finding($0, in: file.path) }
    }

    /// The text as the domain knows it.
    var prose: Prose {
        Prose(
            html: text.html,
            sections: text.sections.map {
                Prose.Section(
                    title: $0.heading, anchor: $0.anchor, level: $0.level, text: $0.text,
                    html: $0.html)
            }, wordCount: text.wordCount, stepList: text.stepList)
    }

    var links: [SourcedLink] {
        text.links.filter { !$0.isImage }.map {
            SourcedLink(destination: $0.destination, line: $0.line)
        }
    }

    private static func options(firstLine: Int) -> MarkdownOptions {
        var options = MarkdownOptions()
        options.firstLine = firstLine
        options.boxes = ["quick-fix"]
        options.steps = ["steps"]
        options.stepKeys = StepOptionsReader.keys
        options.reservedAnchors = ["main", "q", "codes-covered"]
        return options
    }

    private static func finding(_ omission: Omission, in file: String) -> Finding {
        switch omission.kind {
        case .rawHTML:
            Finding(
                .rawHTML, file, omission.line, "raw HTML is left out: \(omission.text)",
                advice: "write it in Markdown")
        case .unsafeLink:
            Finding(
                .unsafeLink, file, omission.line, "this link is left out: \(omission.text)",
                advice: "link to https, http, mailto or an address of this site")
        }
    }
}
