/// Cuts code into tokens, in time that grows with its length only. All bytes are in one
/// token, in order.
struct CodeScan {
    /// A part of the code.
    struct Token {
        enum Kind: String {
            case plain, comment, string, number, keyword, name
        }

        let kind: Kind
        let range: Range<Int>
    }

    let bytes: [UInt8]
    private let language: CodeLanguage
    private(set) var tokens: [Token] = []
    private var index = 0
    /// Where the bytes begin that are in no token so far.
    private var start = 0
    /// Whether the next word begins a statement.
    private var isAtStatement = true
    private var isInTag = false

    init(_ bytes: [UInt8], _ language: CodeLanguage) {
        self.bytes = bytes
        self.language = language
    }

    /// Reads all of it.
    mutating func run() {
        if language.isHTTP {
            readHTTP()
        } else {
            while index < bytes.count { step() }
        }
        take(.plain, until: bytes.count)
    }

    private mutating func step() {
        let byte = bytes[index]
        if let (open, close) = language.blockComment, isNext(open) {
            take(.comment, until: end(of: close, from: index + open.utf8.count))
        } else if !language.lineComment.isEmpty, isNext(language.lineComment), mayBeComment {
            take(.comment, until: lineEnd)
        } else if language.isMarkup {
            stepInMarkup(byte)
        } else if language.quotes.contains(byte) || language.longQuotes.contains(byte) {
            takeString(byte)
        } else if byte == UInt8(ascii: "$"), language.hasVariables {
            takeVariable()
        } else if isOfWord(byte) {
            takeWord()
        } else {
            if byte == Byte.newline || ";{}".utf8.contains(byte) { isAtStatement = true }
            index += 1
        }
    }

    /// Adds a token that ends at an index, and what is plain before it.
    private mutating func take(_ kind: Token.Kind, until end: Int) {
        if kind != .plain, start < index {
            tokens.append(Token(kind: .plain, range: start..<index))
            start = index
        }
        guard start < end else { return }
        tokens.append(Token(kind: kind, range: start..<end))
        start = end
        index = end
    }

    /// A hash in the middle of a word begins no comment.
    private var mayBeComment: Bool {
        language.lineComment != "#" || index == 0 || Byte.isSpace(bytes[index - 1])
    }

    private var lineEnd: Int {
        var end = index
        while end < bytes.count, bytes[end] != Byte.newline { end += 1 }
        return end
    }

    private func isNext(_ text: String) -> Bool { has(text, at: index) }

    private func has(_ text: String, at place: Int) -> Bool {
        guard place + text.utf8.count <= bytes.count else { return false }
        return zip(bytes[place...], text.utf8).allSatisfy { $0 == $1 }
    }

    private func end(of text: String, from place: Int) -> Int {
        var end = place
        while end < bytes.count {
            if has(text, at: end) { return end + text.utf8.count }
            end += 1
        }
        return bytes.count
    }

    private mutating func takeString(_ quote: UInt8) {
        let triple = String(decoding: [quote, quote, quote], as: UTF8.self)
        if language.hasTripleQuotes, isNext(triple) {
            return take(.string, until: end(of: triple, from: index + 3))
        }
        let isLong = language.longQuotes.contains(quote)
        var end = index + 1
        while end < bytes.count, bytes[end] != quote, isLong || bytes[end] != Byte.newline {
            end += bytes[end] == Byte.backslash ? 2 : 1
        }
        end = min(end, bytes.count)
        if end < bytes.count, bytes[end] == quote { end += 1 }
        isAtStatement = false
        take(language.hasKeys && isBeforeColon(end) ? .name : .string, until: end)
    }

    private mutating func takeVariable() {
        var end = index + 1
        let isBraced = end < bytes.count && bytes[end] == UInt8(ascii: "{")
        if isBraced { end += 1 }
        while end < bytes.count, isOfWord(bytes[end]) { end += 1 }
        if isBraced, end < bytes.count, bytes[end] == UInt8(ascii: "}") { end += 1 }
        take(.name, until: end)
    }

    private mutating func takeWord() {
        var end = index
        while end < bytes.count, isOfWord(bytes[end]) { end += 1 }
        let word = String(decoding: bytes[index..<end], as: UTF8.self)
        let isFirst = isAtStatement
        isAtStatement = false
        if language.keywords.contains(word) || (isFirst && language.beginsWithKeyword) {
            take(.keyword, until: end)
        } else if Byte.isDigit(bytes[index]) {
            while end < bytes.count, bytes[end] == UInt8(ascii: ".") || isOfWord(bytes[end]) {
                end += 1
            }
            take(.number, until: end)
        } else if language.hasKeys, isBeforeColon(end) {
            take(.name, until: end)
        } else {
            index = end
        }
    }

    private func isBeforeColon(_ place: Int) -> Bool {
        var next = place
        while next < bytes.count, bytes[next] == Byte.space { next += 1 }
        return next < bytes.count && bytes[next] == Byte.colon
    }

    private func isOfWord(_ byte: UInt8) -> Bool {
        Byte.isLetterOrDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private mutating func stepInMarkup(_ byte: UInt8) {
        if byte == UInt8(ascii: "<") {
            var end = index + 1
            if end < bytes.count, bytes[end] == Byte.slash { end += 1 }
            let name = end
            while end < bytes.count, isOfWord(bytes[end]) || bytes[end] == Byte.hyphen { end += 1 }
            isInTag = end > name
            if isInTag { take(.keyword, until: end) } else { index += 1 }
        } else if isInTag, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            let quote = String(decoding: [byte], as: UTF8.self)
            take(.string, until: end(of: quote, from: index + 1))
        } else if isInTag, isOfWord(byte) {
            var end = index
            while end < bytes.count, isOfWord(bytes[end]) || bytes[end] == Byte.hyphen { end += 1 }
            take(.name, until: end)
        } else {
            if byte == Byte.greater { isInTag = false }
            index += 1
        }
    }

    /// The first word of a message, the names of its fields, and no more.
    private mutating func readHTTP() {
        var isFirst = true
        while index < bytes.count {
            let end = lineEnd
            if end == index { return }
            let mark = isFirst ? Byte.space : Byte.colon
            if let name = bytes[index..<end].firstIndex(of: mark), name > index {
                take(isFirst ? .keyword : .name, until: name)
            }
            isFirst = false
            index = min(end + 1, bytes.count)
        }
    }
}
