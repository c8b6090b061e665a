/// Markdown turned into a page's HTML and what else is known of it.
///
/// The Markdown is CommonMark with GitHub's tables and callouts. Raw HTML and links that
/// are not known to be safe are left out.
public struct MarkdownText: Sendable {
    /// The HTML, safe to put into a page as it is.
    public let html: String
    /// All headings in order, those in quotations and lists too.
    public let outline: [Heading]
    /// The text by heading, what comes before the first one included when not empty.
    public let sections: [Section]
    /// The links and pictures that the HTML shows, in order.
    public let links: [Link]
    /// What was left out of the HTML, in the order of the lines.
    public let omissions: [Omission]
    /// How many words it has, code included.
    public let wordCount: Int
    /// What the lists directly below the headings of steps say, by the heading's anchor.
    public let settings: [String: [Setting]]
    /// The lines at which such a list has an item without a key, so that it stays in the text.
    public let straySettings: [Int]
    /// The bytes of the HTML that are the list of the steps; nil when there are none.
    public let stepList: Range<Int>?

    /// The bytes of the HTML below each heading, with the sections below it.
    private let wholes: [String: Range<Int>]
    /// The bytes of the HTML that are each heading.
    private let titles: [String: Range<Int>]

    /// Parses and renders a text; throws when cmark would take too long over it.
    public init(
        _ source: String, options: MarkdownOptions = MarkdownOptions()
    ) throws(MarkdownLimit) {
        guard source.utf8.count <= MarkdownLimit.maximumBytes else {
            throw MarkdownLimit(kind: .size, line: nil)
        }
        let lines = SourceText(source)
        try LimitCheck.check(lines, options.sourceMap)
        let parsed = TableScan.parse(lines, options.extensions)
        var inlines = InlinePass(parsed, options)
        inlines.run(parsed.tree)
        var listed = SettingsPass(parsed, options)
        listed.run(parsed.tree)
        var passes = Passes(parsed, options, after: inlines)
        try passes.run(parsed.tree)
        var structure = StructurePass(options, after: inlines)
        structure.run(parsed.tree, passes)

        html = structure.html(0..<structure.html.count)
        outline = passes.headings.outline
        links = passes.links.links
        omissions = (passes.omissions + passes.links.omissions + listed.omissions).sorted {
            $0.line < $1.line
        }
        wordCount = passes.text.wordCount
        sections = Self.sections(structure, passes, firstLine: options.firstLine)
        settings = listed.settings(below: passes.headings)
        straySettings = listed.strayLines
        stepList = structure.stepList
        wholes = structure.wholes
        titles = structure.titles
    }

    /// The HTML of a heading's words. Nil when no section has the anchor.
    public func html(ofHeading anchor: String) -> String? {
        guard let title = titles[anchor] else { return nil }
        let inside = text(title).drop { $0 != ">" }.dropFirst()
        guard let end = inside.lastIndex(of: "<") else { return nil }
        return String(inside[..<end])
    }

    /// The HTML below a heading until the next one that is not below it: an answer with
    /// headings of its own. Nil when no section has the anchor.
    public func html(below anchor: String) -> String? {
        wholes[anchor].map(text)
    }

    private func text(_ range: Range<Int>) -> String {
        let start = html.utf8.index(html.startIndex, offsetBy: range.lowerBound)
        let end = html.utf8.index(start, offsetBy: range.count)
        return String(html[start..<end])
    }

    private static func sections(
        _ structure: StructurePass, _ passes: Passes, firstLine: Int
    ) -> [Section] {
        let words = passes.marks.map(\.words)
        let starts = [0] + words.map(\.upperBound)
        let ends = words.map(\.lowerBound) + [passes.text.mark]
        var sections: [Section] = []
        for (part, range) in zip(structure.parts, zip(starts, ends)) {
            let section = Section(
                heading: part.heading?.text ?? "", anchor: part.heading?.anchor ?? "",
                level: part.heading?.level ?? 0, text: passes.text.text(range.0..<range.1),
                html: structure.html(part.start..<part.end),
                line: part.heading?.line ?? firstLine, column: part.heading?.column)
            if part.heading != nil || !section.html.isEmpty { sections.append(section) }
        }
        return sections
    }
}

extension SettingsPass {
    /// By anchor instead of by line.
    fileprivate func settings(below headings: HeadingPass) -> [String: [Setting]] {
        let pairs = zip(headings.outline, headings.origins).compactMap { heading, origin in
            settings[origin].map { (heading.anchor, $0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

extension StructurePass {
    /// The HTML of each heading.
    fileprivate var titles: [String: Range<Int>] {
        let pairs = parts.compactMap { part in part.heading.map { ($0.anchor, part.title) } }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The HTML below each heading, with the sections below it.
    fileprivate var wholes: [String: Range<Int>] {
        var wholes: [String: Range<Int>] = [:]
        for part in parts {
            if let heading = part.heading { wholes[heading.anchor] = part.start..<part.wholeEnd }
        }
        return wholes
    }
}
