/// The bytes that part words and sentences of Markdown.
enum Letters {
    static let newline = UInt8(ascii: "\n")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")
    static let period = UInt8(ascii: ".")
    static let exclamation = UInt8(ascii: "!")
    static let question = UInt8(ascii: "?")
    static let colon = UInt8(ascii: ":")
    static let tick = UInt8(ascii: "`")
    static let less = UInt8(ascii: "<")
    static let greater = UInt8(ascii: ">")
    static let bracket = UInt8(ascii: "]")
    static let parenthesis = UInt8(ascii: "(")
    static let closing = UInt8(ascii: ")")
    static let fence = Array("```".utf8)
    static let tildes = Array("~~~".utf8)
    /// What begins a heading, a row of a table or HTML.
    static let opensNoProse = Array("#|<".utf8)
    /// What marks an item of a list or a quotation.
    static let markers = Array("-*+>".utf8)

    /// Whether a byte is a letter or digit, or the first of a character beyond ASCII.
    static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 0xC0...0xFF: true
        default: false
        }
    }

    /// Whether what follows a full stop shows that the sentence ended with it.
    static func isAfterSentence(_ byte: UInt8) -> Bool {
        byte == space || byte == tab || byte == closing || "*_\"".utf8.contains(byte)
            || byte == 0xE2
    }
}
