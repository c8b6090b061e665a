/// Reads JSON (RFC 8259) piece by piece, a token at a time, from bytes that
/// may end anywhere.
///
/// It holds one key, text or number at most, and of a text no more than
/// `longest` bytes. A value that nobody wants is passed over without a look at
/// what is in it. Raw control characters in texts are let through, as some
/// browsers write them; whoever keeps a text has to look at it anyway.
struct JSONScanner: Sendable {
    enum Token: Sendable {
        case objectStart, objectEnd, arrayStart, arrayEnd, key, string, number, literal
        /// A value that was passed over, as was asked for.
        case skipped
    }

    /// Why it reads no further.
    enum End: Sendable {
        /// The value is whole.
        case done
        case notJSON, tooDeep
    }

    enum State: Sendable {
        case value, firstElement, firstKey, key, colon, next
        case string, number, literal, skip, ended
    }

    /// The last key, text, number or literal, its escapes resolved. Not always
    /// UTF-8: the bytes are as they came.
    var text: [UInt8] = []
    /// How long the text was that `text` holds the beginning of.
    var length = 0
    /// The bytes of the value that was passed over, and the objects right in it.
    var skippedBytes = 0
    var skippedItems = 0
    /// Nil while more is expected.
    var end: End?

    let longest: Int
    let deepest: Int
    var state = State.value
    /// Whether each open container is an object.
    var open: [Bool] = []
    var isKey = false
    var escape = JSONEscape()
    /// The next value is passed over.
    var skipsNext = false
    var skipDepth = 0
    var skipsString = false
    var skipsEscaped = false

    init(longest: Int, deepest: Int) {
        self.longest = longest
        self.deepest = deepest
        open.reserveCapacity(deepest)
    }

    /// How many objects and arrays are open.
    var depth: Int { open.count }

    /// Right after a key: its value is passed over, which gives `.skipped`.
    mutating func skipNext() { skipsNext = true }

    /// Right after a container's start: the rest of it is passed over, which gives `.skipped`.
    mutating func skipRest() {
        open.removeLast()
        beginSkip(depth: 1)
    }

    /// The next token from `at` on, which is moved behind it; nil when the
    /// bytes or the JSON end.
    mutating func next(_ bytes: ArraySlice<UInt8>, _ at: inout Int) -> Token? {
        while at < bytes.endIndex {
            switch state {
            case .string:
                guard readString(bytes, &at) else { return nil }
                state = isKey ? .colon : afterValue
                return isKey ? .key : .string
            case .number, .literal:
                guard readWord(bytes, &at) else { return nil }
                let isNumber = state == .number
                guard isNumber || isLiteral else { return fail(.notJSON) }
                state = afterValue
                return isNumber ? .number : .literal
            case .skip:
                guard skip(bytes, &at) else { return nil }
                state = afterValue
                return .skipped
            case .ended: return nil
            default:
                let byte = bytes[at]
                if byte == 0x20 || byte &- 9 < 5 {
                    at += 1
                } else if let token = mark(byte, &at) {
                    return token
                } else if end != nil {
                    return nil
                }
            }
        }
        return nil
    }

    /// Begins to pass over a value, or over the rest of one with `depth` 1.
    mutating func beginSkip(depth: Int) {
        state = .skip
        skipDepth = depth
        skipsString = false
        skipsEscaped = false
        skippedBytes = 0
        skippedItems = 0
    }

    /// What is expected behind a value; behind the outermost nothing is.
    var afterValue: State {
        mutating get {
            guard open.isEmpty else { return .next }
            end = .done
            return .ended
        }
    }

    private var isLiteral: Bool {
        text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8)
            || text.elementsEqual("null".utf8)
    }

    /// Reads no further.
    mutating func fail(_ reason: End) -> Token? {
        end = reason
        state = .ended
        return nil
    }
}
