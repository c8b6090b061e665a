import Handrail
import Markdown

/// A Markdown file taken apart: its front matter and its rendered text.
struct Source {
    let file: SourceFile
    let frontMatter: FrontMatter
    /// What stands below the front matter.
    let body: String
    let text: MarkdownText
    /// How hard the text is to read; nil when it is too short to say.
    let grade: ReadingGrade?
    let findings: [Finding]

    /// The snippets, pictures and pages that the text names, there or not, by their paths:
    /// when one of them changes, the file is to be read again.
    let usedFiles: Set<String>

    /// Throws the finding that keeps the file from being a page.
    init(
        _ text: String, of file: SourceFile, _ shared: SharedFiles = SharedFiles()
    ) throws(Finding) {
        let parts = try FrontMatterText(text, file: file.path)
        frontMatter = try FrontMatter(parts.yaml, firstLine: 2, file: file.path)
        self.file = file
        let included = IncludedText(
            parts.body, firstLine: parts.bodyLine, snippets: shared.snippets)
        body = included.text
        do {
            self.text = try MarkdownText(
                included.text, options: Source.options(included, of: file, shared))
        } catch {
            throw Finding(
                .textTooLong, file.path, error.line ?? parts.bodyLine, "\(error)",
                advice: "split the text into smaller files")
        }
        grade = ReadingGrade(parts.body, firstLine: parts.bodyLine)
        findings =
            included.problems.map { Finding($0, in: file.path) }
            + self.text.omissions.map { Finding($0, in: file.path) }
        usedFiles = Source.usedFiles(included, self.text.links, of: file)
    }

    private static func usedFiles(
        _ included: IncludedText, _ links: [Link], of file: SourceFile
    ) -> Set<String> {
        let named = links.filter { link in
            link.isImage || link.written.split(separator: "#").first?.hasSuffix(".md") == true
        }
        let paths = named.compactMap { SharedFiles.path($0.linkedPath, from: $0.file ?? file.path) }
        return Set(included.names.map { "snippets/\($0).md" } + paths)
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
        text.links.filter { !$0.isImage && !$0.isMissingFile }.map {
            SourcedLink(destination: $0.destination, line: $0.line, file: $0.file)
        }
    }

    private static func options(
        _ included: IncludedText, of file: SourceFile, _ shared: SharedFiles
    ) -> MarkdownOptions {
        var options = MarkdownOptions()
        options.sourceMap = included.sourceMap
        options.target = { address, isPicture, snippet in
            shared.target(of: address, isPicture: isPicture, in: snippet ?? file.path)
        }
        // Their texts are shown in parts, several on a page, where ids would meet.
        if file.path.hasPrefix("faq/") || file.path.hasPrefix("notices/") {
            options.extensions.remove(.footnotes)
        }
        options.boxes = ["quick-fix"]
        options.steps = ["steps"]
        options.stepKeys = StepOptionsReader.keys
        options.reservedAnchors = ["main", "q", "codes-covered"]
        return options
    }
}

extension Link {
    /// What was written, without an anchor.
    fileprivate var linkedPath: String { String(written.prefix { $0 != "#" }) }

    /// True for the name of a file that has no page: told of already.
    fileprivate var isMissingFile: Bool {
        destination == written && linkedPath.hasSuffix(".md") && !linkedPath.hasPrefix("/")
            && !linkedPath.contains(":")
    }
}
