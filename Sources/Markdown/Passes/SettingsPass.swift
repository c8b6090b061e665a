/// Takes the lists of settings that stand directly below the headings of steps out
/// of the tree, before the other passes see them: they are no part of the text.
///
/// A list is one of settings when each of its items begins with a word and a colon,
/// and one of the words is a known key.
struct SettingsPass {
    /// By the line of the text, the first being 0, of the heading they stand below.
    private(set) var settings: [Int: [Setting]] = [:]
    /// Where lists of settings have an item that is none: they stay in the text.
    private(set) var strayLines: [Int] = []
    private(set) var omissions: [Omission] = []

    private let source: SourceText
    private let sourceMap: SourceMap
    private let keys: Set<String>
    /// The anchors of the sections with steps that have not come yet.
    private var sections: Set<String>

    init(_ parsed: borrowing ParsedText, _ options: MarkdownOptions) {
        source = parsed.source
        sourceMap = options.sourceMap
        keys = options.stepKeys
        sections = options.steps
    }

    /// Goes through the blocks below the root.
    mutating func run(_ tree: borrowing Tree) {
        guard !keys.isEmpty else { return }
        var isInSteps = false
        var block = tree.root.firstChild
        while let node = block {
            block = node.next
            guard node.kind == .heading, source.table(atLine: node.startLine) == nil else {
                continue
            }
            if node.headingLevel <= 2 {
                let section = Anchors.slug(words(of: node).text)
                isInSteps = node.headingLevel == 2 && sections.remove(section) != nil
            } else if node.headingLevel == 3, isInSteps, let list = node.next, list.kind == .list {
                block = list.next
                take(list, below: node)
            }
        }
    }

    private mutating func take(_ list: Node, below heading: Node) {
        var read: [Setting] = []
        var stray: Int?
        var child = list.firstChild
        while let item = child {
            if let setting = setting(of: item) {
                read.append(setting)
            } else if stray == nil {
                stray = line(of: item)
            }
            child = item.next
        }
        guard read.contains(where: { keys.contains($0.key) }) else { return }
        if let stray { return strayLines.append(stray) }
        settings[source.origin(ofLine: heading.startLine)] = read
        noteHTML(in: list)
        list.remove()
    }

    /// Nil for an item that does not begin with a word and a colon, or that is more
    /// than one paragraph.
    private func setting(of item: Node) -> Setting? {
        guard let paragraph = item.firstChild, paragraph.kind == .paragraph, paragraph.next == nil,
            let first = paragraph.firstChild, first.kind == .text,
            let colon = first.literal.firstIndex(of: ":")
        else { return nil }
        let key = first.literal[..<colon].lowercased()
        guard !key.isEmpty, key.utf8.allSatisfy(Byte.isASCIILetter) else { return nil }
        let (text, links) = words(of: paragraph)
        let value = text.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
        return Setting(key: key, text: String(value), links: links, line: line(of: item))
    }

    /// What a block says without markup, and the links in it.
    private func words(of block: Node) -> (text: String, links: [Link]) {
        var text = PlainText()
        var links: [Link] = []
        var mark = 0
        var events = NodeEvents(below: block)
        while let (node, isEntered) = events.next() {
            switch node.kind {
            case .text, .code: text.append(node)
            case .softBreak, .lineBreak: text.separate()
            case .link where isEntered: mark = text.mark
            case .link:
                links.append(
                    Link(
                        destination: node.destination, line: place(of: block).line,
                        file: place(of: block).file, isImage: false, text: text.text(from: mark)))
            default: break
            }
        }
        return (text.text(from: 0), links)
    }

    private mutating func noteHTML(in list: Node) {
        var events = NodeEvents(below: list)
        while let (node, isEntered) = events.next() {
            guard isEntered, node.kind == .htmlInline else { continue }
            omissions.append(
                Omission(
                    .rawHTML, Omission.beginning(of: node.literal),
                    at: Position(origin: 0, place: place(of: list), column: nil)))
        }
    }

    private func line(of node: Node) -> Int { place(of: node).ownLine }

    private func place(of node: Node) -> SourceMap.Place {
        sourceMap.place(of: source.origin(ofLine: node.startLine))
    }
}
