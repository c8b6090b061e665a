/// The words of a text without markup, one space between any two.
struct PlainText {
    private var bytes: [UInt8] = []
    private var isBetweenWords = true
    /// How many words there are so far.
    private(set) var wordCount = 0

    /// A place in the text, to take what follows it later.
    var mark: Int { bytes.count }

    /// Parts what comes next from what came before.
    mutating func separate() { isBetweenWords = true }

    /// Adds the words of a text or code node.
    mutating func append(_ node: Node) {
        var isFirst = bytes.isEmpty
        node.withLiteral { literal in
            bytes.append(addingCapacity: literal.count + 1) { output in
                for index in literal.indices {
                    let byte = literal[index]
                    if Byte.isSpace(byte) {
                        isBetweenWords = true
                        continue
                    }
                    if isBetweenWords {
                        if !isFirst { output.append(Byte.space) }
                        isFirst = false
                        wordCount += 1
                        isBetweenWords = false
                    }
                    output.append(byte)
                }
            }
        }
    }

    /// What was added since a mark.
    func text(from mark: Int) -> String { text(mark..<bytes.count) }

    /// What was added between two marks.
    func text(_ range: Range<Int>) -> String {
        var words = bytes[range]
        if words.first == Byte.space { words.removeFirst() }
        return String(decoding: words, as: UTF8.self)
    }
}
