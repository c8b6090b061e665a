/// Finds the id by which the one who answered can look a request up.
enum RequestID {
    /// How many bytes of an id are given.
    static let longest = 200

    /// An id and the bytes that it and its name take.
    struct Found {
        let id: String
        let range: Range<Int>
    }

    /// All ids of a text with names that are known, the most telling first.
    static func all(in words: TextWords) -> [Found] {
        var found: [(rank: Int, id: Found)] = []
        var place = 0
        while place < words.count, found.count < 32 {
            guard let match = names.match(in: words, at: place) else {
                place += 1
                continue
            }
            let end = place + match.count
            if let value = value(in: words, after: words[end - 1].end, match.value) {
                let range = words[place].start..<value.upperBound
                let id = String(decoding: words.bytes[value], as: UTF8.self)
                found.append((match.value, Found(id: id, range: range)))
            }
            place = end
        }
        return found.enumerated().sorted {
            ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
        }.map(\.element.id)
    }

    /// Where the id stands that follows a name: marks, a digit in it, five characters.
    private static func value(in words: TextWords, after name: Int, _ rank: Int) -> Range<Int>? {
        let bytes = words.bytes
        var start = name
        var hasMark = false
        while start < bytes.count, start < name + 200, !isPart(bytes[start]) {
            guard bytes[start].isSpace || separators.contains(bytes[start]) else { return nil }
            hasMark = hasMark || !bytes[start].isSpace
            start += 1
        }
        var end = start
        var hasDigit = false
        while end < bytes.count, end - start < longest, isInner(bytes[end]) {
            hasDigit = hasDigit || bytes[end].isDigit
            end += 1
        }
        while end > start, endings.contains(bytes[end - 1]) { end -= 1 }
        let isHash = start > 0 && bytes[start - 1] == .ascii("#")
        guard end - start >= 5, hasDigit,
            rank < KnownRequestIDs.loose || isHash || hasMark && end - start > 7
        else {
            return nil
        }
        return start..<end
    }

    private static func isPart(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }

    private static func isInner(_ byte: UInt8) -> Bool {
        isPart(byte) || inner.contains(byte)
    }

    private static let separators = Array(":=\"'#([>-\\".utf8)
    private static let inner = Array("-_.:/+=~@".utf8)
    private static let endings = Array(".:/-".utf8)

    private static let names: PhraseTree = {
        var tree = PhraseTree()
        for (rank, names) in KnownRequestIDs.ranked.enumerated() {
            for name in names { tree.insert(TextWords(name), value: rank) }
        }
        return tree
    }()
}
