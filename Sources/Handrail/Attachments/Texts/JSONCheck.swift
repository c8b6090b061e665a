/// Follows a text and tells whether it is JSON (RFC 8259): one object or array,
/// and nothing after it.
///
/// It holds a bit for each level that is open, and no text.
struct JSONCheck: Sendable {
    private enum Expected: Sendable {
        case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd, nothing
    }

    private enum Token: Sendable {
        case none
        case string(isEscaped: Bool, hexDigits: Int)
        /// A number or a word.
        case word
    }

    /// How deep objects and arrays may stand in each other.
    private static let deepest = 512
    /// The longest number or word.
    private static let longestWord = 400

    /// True for each object that is open, false for each array.
    private var open: [Bool] = []
    private var expected = Expected.value
    private var token = Token.none
    /// The number or the word, as far as it has come.
    private var word: [UInt8] = []
    /// True for the string that names a member.
    private var isKey = false
    private var isBroken = false

    /// True when all that came is JSON, and whole.
    var isComplete: Bool {
        guard case .nothing = expected else { return false }
        return !isBroken
    }

    /// Reads the next bytes, which are UTF-8.
    mutating func feed(_ bytes: [UInt8]) {
        guard !isBroken else { return }
        for byte in bytes {
            guard read(byte) else {
                isBroken = true
                return
            }
        }
    }

    private mutating func read(_ byte: UInt8) -> Bool {
        switch token {
        case .none: return readMark(byte)
        case .string(let isEscaped, let digits):
            return readString(byte, isEscaped: isEscaped, digits: digits)
        case .word:
            guard !byte.isWordPart else {
                word.append(byte)
                return word.count <= JSONCheck.longestWord
            }
            token = .none
            return JSONCheck.isWord(word) && endValue() && readMark(byte)
        }
    }

    private mutating func readString(_ byte: UInt8, isEscaped: Bool, digits: Int) -> Bool {
        guard byte >= 0x20 else { return false }
        if digits > 0 {
            token = .string(isEscaped: false, hexDigits: digits - 1)
            return Character(Unicode.Scalar(byte)).isHexDigit
        }
        if isEscaped {
            token = .string(isEscaped: false, hexDigits: byte == UInt8(ascii: "u") ? 4 : 0)
            return "\"\\/bfnrtu".utf8.contains(byte)
        }
        guard byte == UInt8(ascii: "\"") else {
            token = .string(isEscaped: byte == UInt8(ascii: "\\"), hexDigits: 0)
            return true
        }
        token = .none
        guard isKey else { return endValue() }
        expected = .colon
        return true
    }

    private mutating func readMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D: return true
        case UInt8(ascii: "{"): return begin(isObject: true)
        case UInt8(ascii: "["): return begin(isObject: false)
        case UInt8(ascii: "}"): return end(isObject: true)
        case UInt8(ascii: "]"): return end(isObject: false)
        case UInt8(ascii: ","):
            guard case .commaOrEnd = expected, let isObject = open.last else { return false }
            expected = isObject ? .key : .value
            return true
        case UInt8(ascii: ":"):
            guard case .colon = expected else { return false }
            expected = .value
            return true
        default: return beginToken(byte)
        }
    }

    private mutating func beginToken(_ byte: UInt8) -> Bool {
        let isString = byte == UInt8(ascii: "\"")
        guard isString || byte.isWordPart else { return false }
        switch expected {
        case .key, .keyOrEnd:
            isKey = true
            guard isString else { return false }
        case .value, .valueOrEnd:
            isKey = false
            // A lone word or string is a text that happens to be JSON.
            guard !open.isEmpty else { return false }
        case .colon, .commaOrEnd, .nothing: return false
        }
        token = isString ? .string(isEscaped: false, hexDigits: 0) : .word
        word.removeAll(keepingCapacity: true)
        word.append(byte)
        return true
    }

    private mutating func begin(isObject: Bool) -> Bool {
        switch expected {
        case .value, .valueOrEnd: break
        case .key, .keyOrEnd, .colon, .commaOrEnd, .nothing: return false
        }
        guard open.count < JSONCheck.deepest else { return false }
        open.append(isObject)
        expected = isObject ? .keyOrEnd : .valueOrEnd
        return true
    }

    private mutating func end(isObject: Bool) -> Bool {
        switch expected {
        case .commaOrEnd, .keyOrEnd, .valueOrEnd: break
        case .value, .key, .colon, .nothing: return false
        }
        guard open.popLast() == isObject else { return false }
        return endValue()
    }

    private mutating func endValue() -> Bool {
        expected = open.isEmpty ? .nothing : .commaOrEnd
        return true
    }

    private static func isWord(_ word: [UInt8]) -> Bool {
        if ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) {
            return true
        }
        var rest = word[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let whole = rest.takeDigits()
        let digits = word.drop { $0 == UInt8(ascii: "-") }
        guard whole == 1 || whole > 1 && digits.first != UInt8(ascii: "0") else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard rest.takeDigits() > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
                rest.removeFirst()
            }
            guard rest.takeDigits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}

extension ArraySlice<UInt8> {
    /// Takes the digits at the beginning; answers how many.
    fileprivate mutating func takeDigits() -> Int {
        let digits = prefix { (48...57).contains($0) }.count
        removeFirst(digits)
        return digits
    }
}

extension UInt8 {
    /// True for what a number or a word of JSON may have.
    fileprivate var isWordPart: Bool {
        switch self {
        case 48...57, 65...90, 97...122, 43, 45, 46: true
        default: false
        }
    }
}
