/// Keeps the links that are safe, marks those to other sites, and lists them.
struct LinkPass {
    private(set) var links: [Link] = []
    private(set) var omissions: [Omission] = []
    private let showsPictures: Bool
    private let relation: String
    private let target: @Sendable (String, Bool, String?) -> Target?
    private let showsFigures: Bool
    /// Where the words of the links begin that are open.
    private var marks: [Int] = []
    private var openImages = 0

    init(_ options: MarkdownOptions) {
        showsPictures = options.showsPictures
        relation = options.relation
        target = options.target
        showsFigures = options.extensions.contains(.figures)
    }

    /// Begins a link or picture whose words come next.
    mutating func open(_ node: Node, at mark: Int) {
        marks.append(mark)
        if node.kind == .image { openImages += 1 }
    }

    /// Ends a link or picture whose words are known.
    mutating func close(_ node: Node, _ text: PlainText, at position: Position) {
        guard let mark = marks.popLast() else { return }
        let isImage = node.kind == .image
        if isImage { openImages -= 1 }
        // A picture's alternative text shows no links.
        guard openImages == 0 else { return }

        let address = node.destination
        let words = text.text(from: mark)
        let destination = Destination(address)
        if destination == .refused || (isImage && destination == .contact) {
            let text = Omission.beginning(of: address)
            omissions.append(Omission(.unsafeLink, text, at: position))
            return isImage ? node.replace(withText: words) : node.dissolve()
        }
        if isImage, !showsPictures { return node.replace(withText: words) }
        let target = target(address, isImage, position.file)
        if let target {
            node.destination = target.address
            if !target.isThere {
                omissions.append(
                    Omission(isImage ? .missingPicture : .missingFile, address, at: position))
            }
        }
        links.append(
            Link(
                destination: node.destination, written: address, line: position.line,
                column: position.column,
                file: position.file, isImage: isImage, text: words))
        if destination == .external && !isImage { markExternal(node) }
        if isImage { complete(node, target?.size, words) }
    }

    /// cmark writes the tag; what it does not know is added. A picture alone in its
    /// paragraph is a figure, whose caption is the title.
    private func complete(_ image: Node, _ size: Target.Size?, _ words: String) {
        var caption = ""
        if showsFigures, !image.title.isEmpty, image.previous == nil, image.next == nil,
            image.parent?.kind == .paragraph
        {
            caption = "\n<figcaption>\(Markup.escaped(image.title))</figcaption>"
            image.title = ""
        }
        guard size != nil || !caption.isEmpty else { return }
        var html: [UInt8] = []
        Tree.render(image, into: &html)
        var tag = String(decoding: html, as: UTF8.self).dropLast(" />".count)
        if let size {
            tag += " width=\"\(size.width)\" height=\"\(size.height)\""
            tag += " loading=\"lazy\" decoding=\"async\""
        }
        let opening = tag + " />" + caption
        image.insertBefore(.inline(String(opening)))
        image.remove()
    }

    /// cmark writes the tag, so that the address is escaped as in any other.
    private func markExternal(_ link: Node) {
        let marked = Node.inline("", "</a>")
        marked.takeChildren(of: link)
        var html: [UInt8] = []
        Tree.render(link, into: &html)
        let tag = String(decoding: html, as: UTF8.self)
        marked.opening = tag.dropLast("></a>".count) + " rel=\"\(relation)\">"
        link.replace(with: marked)
    }
}

extension Node {
    /// Puts plain words in the node's place.
    fileprivate func replace(withText words: String) {
        insertBefore(.text(words))
        remove()
    }
}
