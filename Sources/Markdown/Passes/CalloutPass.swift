/// Turns a quotation that begins with `[!NOTE]` or the like into a callout.
///
/// The tag is taken off when the quotation is entered, so that it is no part of the
/// text; the rest when it is left, when its links are done.
struct CalloutPass {
    private enum Tone: String {
        case note, tip, important, caution, danger
    }

    private struct Callout {
        let quote: Node
        let title: String
        let tone: Tone
        /// The paragraph whose first line is the title; nil when the tag has none.
        let titled: Node?
    }

    private var open: [Callout] = []

    /// Takes the tag off a quotation that has one; says what is wrong with it.
    mutating func enter(_ quote: Node, _ source: SourceText) -> (Omission.Kind, String)? {
        guard let paragraph = quote.firstChild, paragraph.kind == .paragraph,
            source.byte(atLine: paragraph.startLine, column: paragraph.startColumn)
                == Byte.openBracket,
            let text = paragraph.firstChild, text.kind == .text
        else { return nil }
        let words = text.literal
        guard words.hasPrefix("[!"), let tagEnd = words.firstIndex(of: "]") else { return nil }
        let tag = String(words[...tagEnd])
        guard let (title, tone) = Self.kind(words[...tagEnd]) else {
            let isTag = tag.dropFirst(2).dropLast().utf8.allSatisfy(Byte.isASCIILetter)
            return isTag && tag.utf8.count > 3 ? (.unknownCallout, tag) : nil
        }
        text.literal = String(words[tagEnd...].dropFirst().drop { $0 == " " })
        if text.literal.isEmpty { text.remove() }
        let isTitled = !Self.removeBreak(of: paragraph)
        open.append(
            Callout(quote: quote, title: title, tone: tone, titled: isTitled ? paragraph : nil))
        let isEmpty = paragraph.firstChild == nil && paragraph.next == nil
        return isEmpty ? (.emptyCallout, tag) : nil
    }

    /// Replaces a quotation whose tag was taken off.
    mutating func leave(_ quote: Node) {
        guard let callout = open.last, callout.quote == quote else { return }
        open.removeLast()
        let aside = Node.block("<aside class=\"callout \(callout.tone.rawValue)\">", "</aside>")
        let title = Node.inline("<p class=\"callout-title\">", "</p>\n")
        aside.append(title)
        if let paragraph = quote.firstChild, paragraph.kind == .paragraph {
            if paragraph == callout.titled { Self.moveTitle(of: paragraph, to: title) }
            if paragraph.firstChild == nil { paragraph.remove() }
        }
        if title.firstChild == nil { title.append(.text(callout.title)) }
        quote.replace(with: aside)
    }

    private static func kind(_ tag: Substring) -> (title: String, tone: Tone)? {
        switch tag.uppercased() {
        case "[!NOTE]": ("Note", .note)
        case "[!TIP]": ("Tip", .tip)
        case "[!IMPORTANT]": ("Important", .important)
        case "[!WARNING]": ("Warning", .caution)
        case "[!CAUTION]": ("Caution", .danger)
        default: nil
        }
    }

    /// Moves what stands before a paragraph's first line break.
    private static func moveTitle(of paragraph: Node, to title: Node) {
        while let node = paragraph.firstChild {
            if removeBreak(of: paragraph) { return }
            title.append(node)
        }
    }

    /// Removes the line break a paragraph begins with; false when it begins otherwise.
    private static func removeBreak(of paragraph: Node) -> Bool {
        guard let node = paragraph.firstChild,
            node.kind == .softBreak || node.kind == .lineBreak
        else { return false }
        node.remove()
        return true
    }
}
