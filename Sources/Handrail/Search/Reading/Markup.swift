/// A text with its HTML taken out: tags, comments, scripts and styles become
/// spaces, so that every byte of the rest stays at its place.
///
/// A character reference becomes its character and, for the bytes left over,
/// zeros, which stand for nothing.
struct Markup {
    /// As many as the text has.
    private(set) var bytes: [UInt8]
    /// Where titles and first headings stand.
    private(set) var headings: [Range<Int>] = []
    /// True when there were tags.
    private(set) var isMarkup = false

    private var heading: Int?
    /// No `>` comes after this place: looked for once, so that a run of `<` is quick.
    private var lastClose: Int

    init(_ text: [UInt8]) {
        bytes = text
        lastClose = text.lastIndex(of: .ascii(">")) ?? -1
        var place = 0
        while place < bytes.count {
            switch bytes[place] {
            case .ascii("<"): place = readTag(at: place)
            case .ascii("&"): place = readReference(at: place)
            case 0xC2, 0xE2: place = readBreak(at: place)
            default: place += 1
            }
        }
    }

    /// A text with its line breaks outside ASCII made spaces.
    static func inOneLine(_ text: [UInt8]) -> [UInt8] {
        var markup = Markup([])
        markup.bytes = text
        for place in text.indices where text[place] == 0xC2 || text[place] == 0xE2 {
            _ = markup.readBreak(at: place)
        }
        return markup.bytes
    }

    private mutating func blank(_ range: Range<Int>) {
        for place in range { bytes[place] = .ascii(" ") }
    }

    private mutating func readTag(at start: Int) -> Int {
        guard start < lastClose, start + 1 < bytes.count else { return start + 1 }
        if starts("!--", at: start + 1) { return readComment(at: start) }
        let isEnd = bytes[start + 1] == .ascii("/")
        let first = isEnd ? start + 2 : start + 1
        guard let name = name(at: first), let close = endOfTag(from: name.upperBound) else {
            return start + 1
        }
        isMarkup = true
        let hash = WordHash(nameIn: bytes[name])
        blank(start..<close + 1)
        note(hash, isEnd: isEnd, start, close + 1)
        guard !isEnd, Markup.hidden.contains(hash) else { return close + 1 }
        let end = endOfHidden(from: close + 1)
        blank(close + 1..<end)
        return end
    }

    /// The name of an element or `!doctype`; nil for `<anonymous>` and what is no tag.
    private func name(at start: Int) -> Range<Int>? {
        var end = start
        while end < bytes.count, end < start + 40, isName(bytes[end]) { end += 1 }
        guard end > start, end < bytes.count, !bytes[start].isDigit else { return nil }
        let mark = bytes[end]
        guard mark.isSpace || mark == .ascii(">") || mark == .ascii("/") else { return nil }
        return Markup.noTags.contains(WordHash(nameIn: bytes[start..<end])) ? nil : start..<end
    }

    private func isName(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == .ascii(":") || byte == .ascii("-")
            || byte == .ascii("!") || byte == .ascii("?")
    }

    /// The tag's `>`; nil where another `<` comes first.
    private func endOfTag(from start: Int) -> Int? {
        var place = start
        while place < bytes.count {
            if bytes[place] == .ascii(">") { return place }
            if bytes[place] == .ascii("<") { return nil }
            place += 1
        }
        return nil
    }

    private mutating func readComment(at start: Int) -> Int {
        var place = start + 4
        while place + 2 < bytes.count, !starts("-->", at: place) { place += 1 }
        let end = place + 2 < bytes.count ? place + 3 : bytes.count
        blank(start..<end)
        isMarkup = true
        return end
    }

    /// Where the script or style ends; the text's end when it is cut off.
    private func endOfHidden(from start: Int) -> Int {
        var place = start
        while place < bytes.count {
            if bytes[place] == .ascii("<"), starts("/s", at: place + 1) { return place }
            place += 1
        }
        return bytes.count
    }

    private mutating func note(_ name: WordHash, isEnd: Bool, _ start: Int, _ end: Int) {
        guard Markup.headingNames.contains(name) else { return }
        if !isEnd {
            heading = end
        } else if let first = heading {
            if headings.count < 8 { headings.append(first..<start) }
            heading = nil
        }
    }

    private mutating func readReference(at start: Int) -> Int {
        var end = start + 1
        while end < bytes.count, end < start + 9, bytes[end] != .ascii(";") {
            guard bytes[end].isLetter || bytes[end].isDigit || bytes[end] == .ascii("#") else {
                return start + 1
            }
            end += 1
        }
        guard end < bytes.count, bytes[end] == .ascii(";"), end > start + 2 else {
            return start + 1
        }
        let name = String(decoding: bytes[start + 1..<end], as: UTF8.self).lowercased()
        for place in start...end { bytes[place] = 0 }
        bytes[start] = Markup.character(name)
        return end + 1
    }

    /// A space that does not break, and line breaks outside ASCII, are spaces.
    private mutating func readBreak(at place: Int) -> Int {
        for mark in Markup.breaks where bytes[place...].starts(with: mark) {
            blank(place..<place + mark.count)
        }
        return place + 1
    }

    private func starts(_ word: StaticString, at place: Int) -> Bool {
        bytes.dropFirst(place).starts(with: word.description.utf8)
    }

    private static func character(_ name: String) -> UInt8 {
        if let known = references[name] { return known }
        guard name.hasPrefix("#") else { return .ascii(" ") }
        let digits = name.dropFirst()
        let number =
            digits.hasPrefix("x") ? UInt8(digits.dropFirst(), radix: 16) : UInt8(digits)
        guard let number, number > 0x20, number < 0x7F else { return .ascii(" ") }
        return number
    }

    private static let references: [String: UInt8] = [
        "amp": .ascii("&"), "lt": .ascii("<"), "gt": .ascii(">"), "quot": .ascii("\""),
        "apos": .ascii("'"), "rsquo": .ascii("'"), "lsquo": .ascii("'"), "#8217": .ascii("'"),
        "#x2019": .ascii("'"), "ndash": .ascii("-"), "mdash": .ascii("-"),
    ]
    private static let breaks: [[UInt8]] = [
        [0xC2, 0xA0], [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9],
    ]
    private static let hidden: Set<WordHash> = ["script", "style", "svg"]
    private static let headingNames: Set<WordHash> = ["title", "h1", "h2"]
    /// What traces of programs write between angle brackets.
    private static let noTags: Set<WordHash> = [
        "anonymous", "module", "init", "clinit", "lambda", "unknown", "string", "none", "native",
    ]
}
