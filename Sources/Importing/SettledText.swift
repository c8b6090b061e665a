import Markdown

/// A text of which everything that `check` calls an error has been taken back to words.
struct SettledText {
    private(set) var lines: [Substring]
    /// The ids of its headings.
    private(set) var anchors: Set<String> = []
    private(set) var losses: [String] = []

    /// How often a text is read again after a change.
    private static let mostRounds = 6

    /// Throws when the text is longer or nested deeper than an article may be.
    init(_ text: [Substring]) throws {
        lines = text
        for round in 0...Self.mostRounds {
            let read = try read()
            anchors = Set(read.sections.map(\.anchor))
            let bad = Set(read.omissions.map(\.line))
            guard !bad.isEmpty else { return }
            if round == Self.mostRounds { throw Unsettled() }
            for line in bad { takeBack(line, spreading: round) }
            losses = ["HTML or links that pages do not show are shown as they were written"]
        }
    }

    /// Takes back the links that lead to no page, and the anchors that are no headings.
    mutating func settleLinks(_ isBroken: (String) -> Bool) throws {
        for round in 0..<Self.mostRounds {
            let bad = try read().links.filter { link in
                link.isImage ? Self.isMissing(link) : isBroken(link.destination)
            }
            guard !bad.isEmpty else { return }
            for link in bad { settle(link, isBroken, spreading: round) }
        }
        throw Unsettled()
    }

    private mutating func settle(_ link: Link, _ isBroken: (String) -> Bool, spreading: Int) {
        let page = String(link.destination.prefix { $0 != "#" })
        let number = link.line - 1
        if spreading == 0, !page.isEmpty, !isBroken(page), lines.indices.contains(number),
            lines[number].contains(link.destination)
        {
            lines[number] = lines[number].replacing(link.destination, with: page)
            losses.append("“\(link.destination)” is no heading: the link leads to its page")
        } else {
            takeBack(link.line, spreading: spreading)
            losses.append("the link to “\(link.destination)” leads nowhere: it is no link any more")
        }
    }

    /// Whether a picture is none that was copied, nor one of another site.
    private static func isMissing(_ picture: Link) -> Bool {
        let address = picture.destination.lowercased()
        return !["/pictures/", "https:", "http:", "//"].contains(where: address.hasPrefix)
    }

    /// Makes what stands on a line, and on those around it, mere words.
    private mutating func takeBack(_ line: Int, spreading: Int) {
        for number in (line - 1 - spreading)...(line - 1 + spreading)
        where lines.indices.contains(number) {
            lines[number] = lines[number].replacing("<", with: "&lt;")
                .replacing(/\\?\[(?!![A-Z])/, with: "&#91;")
        }
    }

    private func read() throws -> MarkdownText {
        var options = MarkdownOptions()
        options.boxes = ["quick-fix"]
        options.reservedAnchors = ["main", "q", "codes-covered"]
        return try MarkdownText(lines.joined(separator: "\n"), options: options)
    }
}

/// Why a text is no article: what is wrong in it stays wrong.
struct Unsettled: Error, CustomStringConvertible {
    var description: String { "its HTML or links cannot be taken apart" }
}
