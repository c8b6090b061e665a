/// The words of a text, in order, and its bytes.
///
/// A word ends where its letters are a label and digits follow, so that
/// `HTTP502` is two words as `HTTP 502` is.
struct TextWords: Sendable {
    let bytes: [UInt8]
    private(set) var words: [TextWord] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        words.reserveCapacity(bytes.count / 6 + 1)
        let roles = WordRole.all
        var place = 0
        while place < bytes.count {
            let length = partLength(at: place)
            guard length > 0 else {
                place += max(1, -length)
                continue
            }
            place = addWord(at: place, roles)
        }
    }

    init(_ text: String) {
        self.init(Array(text.utf8))
    }

    var count: Int { words.count }

    subscript(_ place: Int) -> TextWord { words[place] }

    /// The word at a place; nil outside the text.
    func word(at place: Int) -> TextWord? {
        words.indices.contains(place) ? words[place] : nil
    }

    /// The byte right before a word; 0 at the text's beginning.
    func before(_ word: TextWord) -> UInt8 { word.start > 0 ? bytes[word.start - 1] : 0 }

    /// The byte right after a word; 0 at the text's end.
    func after(_ word: TextWord) -> UInt8 { word.end < bytes.count ? bytes[word.end] : 0 }

    /// The byte that is all that stands between a word and the next; nil if more or less does.
    func joint(after place: Int) -> UInt8? {
        guard place >= 0, place + 1 < words.count, words[place].end + 1 == words[place + 1].start
        else { return nil }
        return bytes[words[place].end]
    }

    /// The word in lower case.
    func folded(_ word: TextWord) -> ArraySlice<UInt8> {
        if word.shape.contains(.foreign) {
            return Array(String(decoding: bytes[word.range], as: UTF8.self).lowercased().utf8)[...]
        }
        guard word.shape.contains(.capitals) else { return bytes[word.range] }
        return bytes[word.range].map(\.lowered)[...]
    }

    /// Gives the place behind the word.
    private mutating func addWord(at start: Int, _ roles: WordMap<WordRole>) -> Int {
        var hash = WordHash()
        var shape: TextWord.Shape = []
        var place = start
        while place < bytes.count {
            let length = partLength(at: place)
            guard length > 0 else { break }
            let byte = bytes[place]
            if byte.isDigit, place > start + 1, shape.isDisjoint(with: [.digits, .foreign]),
                WordRole.endsBeforeDigits(roles[hash])
            {
                break
            }
            shape.formUnion(TextWord.Shape(byte))
            for byte in bytes[place..<place + length] { hash.add(byte.lowered) }
            place += length
        }
        if shape.contains(.foreign) {
            hash = WordHash(String(decoding: bytes[start..<place], as: UTF8.self))
        }
        let role = shape.contains(.digits) ? .none : roles[hash] ?? .none
        words.append(TextWord(start: start, end: place, hash: hash, shape: shape, role: role))
        return place
    }

    /// How many bytes of a word begin here; minus the bytes to pass by where none does.
    private func partLength(at place: Int) -> Int {
        let lead = bytes[place]
        if lead < 0x80 { return lead.isLetter || lead.isDigit ? 1 : -1 }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, place + length <= bytes.count else { return -1 }
        let next = bytes[place + 1]
        let isMark =
            switch lead {
            case 0xC2: next != 0xAA && next != 0xB5 && next != 0xBA
            case 0xE2: next <= 0xAF
            case 0xE3: next == 0x80
            case 0xEF: next >= 0xB8
            case 0xF0: next == 0x9F
            default: false
            }
        return isMark ? -length : length
    }
}
