/// Characters that stand for others while cmark reads a text, because it would take
/// those for markup or forget that they were escaped.
///
/// They are marks of punctuation, as what they stand for, so that cmark sees the
/// same flanks of `*` and `_`; and they are marks that the text itself does not use.
struct StandIns: Sendable {
    /// What a mark stands for.
    enum Meaning: UInt8, CaseIterable, Sendable {
        /// Characters of a web address that are no markup there.
        case star, underscore, tilde, ampersand
        /// Characters behind a backslash that end no cmark construct but one of ours.
        case escapedTilde, escapedBracket, escapedColon

        /// The character as text.
        var character: UInt8 {
            switch self {
            case .star: UInt8(ascii: "*")
            case .underscore: UInt8(ascii: "_")
            case .tilde, .escapedTilde: Byte.tilde
            case .ampersand: UInt8(ascii: "&")
            case .escapedBracket: Byte.openBracket
            case .escapedColon: Byte.colon
            }
        }

        /// True when the author wrote a backslash before it.
        var isEscaped: Bool {
            switch self {
            case .escapedTilde, .escapedBracket, .escapedColon: true
            default: false
            }
        }

        fileprivate static func address(_ byte: UInt8) -> Meaning? {
            allCases.first { !$0.isEscaped && $0.character == byte }
        }

        fileprivate static func escaped(_ byte: UInt8) -> Meaning? {
            allCases.first { $0.isEscaped && $0.character == byte }
        }
    }

    /// All marks are U+2E00 to U+2E2E: these two bytes and one from 0x80 to 0xAE.
    private static let lead: [UInt8] = [0xE2, 0xB8]
    private static let choice: Range<UInt8> = 0x80..<0xAF

    /// What each last byte of a mark stands for.
    private let meanings: [UInt8: Meaning]
    private let marks: [Meaning: UInt8]

    /// None: nothing is put in the place of anything.
    static let none = StandIns(unused: [])

    private init(unused: [UInt8]) {
        let pairs = zip(Meaning.allCases, unused).map { ($0, $1) }
        marks = unused.count < Meaning.allCases.count ? [:] : Dictionary(pairs) { $1 }
        meanings = Dictionary(marks.map { ($1, $0) }) { $1 }
    }

    /// Puts marks into a text where they are needed. A text that uses nearly all of
    /// the marks itself stays as it is: its escapes count for nothing then.
    static func protect(_ bytes: [UInt8]) -> (bytes: [UInt8], standIns: StandIns) {
        guard isNeeded(bytes) else { return (bytes, none) }
        let standIns = StandIns(unused: unused(in: bytes))
        guard !standIns.marks.isEmpty else { return (bytes, none) }
        return (standIns.protected(bytes), standIns)
    }

    private static func isNeeded(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { index in
            switch bytes[index] {
            case Byte.backslash:
                index + 1 < bytes.count && Meaning.escaped(bytes[index + 1]) != nil
            case Byte.colon, UInt8(ascii: "w"), UInt8(ascii: "W"):
                WebAddress.begins(bytes, index, bytes.count)
            default: false
            }
        }
    }

    private static func unused(in bytes: [UInt8]) -> [UInt8] {
        var used: Set<UInt8> = []
        for index in bytes.indices.dropLast(2)
        where bytes[index] == lead[0] && bytes[index + 1] == lead[1] {
            used.insert(bytes[index + 2])
        }
        return choice.filter { !used.contains($0) }
    }

    private func protected(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Byte.backslash, index + 1 < bytes.count {
                if let meaning = Meaning.escaped(bytes[index + 1]) {
                    append(meaning, to: &result)
                } else {
                    result += bytes[index...index + 1]
                }
                index += 2
            } else if let end = WebAddress.end(bytes, startingAt: index) {
                for byte in bytes[index..<end] {
                    if let meaning = Meaning.address(byte) {
                        append(meaning, to: &result)
                    } else {
                        result.append(byte)
                    }
                }
                index = end
            } else {
                result.append(byte)
                index += 1
            }
        }
        return result
    }

    private func append(_ meaning: Meaning, to bytes: inout [UInt8]) {
        guard let mark = marks[meaning] else { return }
        bytes += Self.lead
        bytes.append(mark)
    }

    /// True when a text may hold marks.
    var isEmpty: Bool { meanings.isEmpty }

    /// What stands at a place; nil when that is no mark.
    private func meaning(_ bytes: some RandomAccessCollection<UInt8>, at index: Int) -> Meaning? {
        guard !isEmpty, bytes.count > 2 else { return nil }
        var rest = bytes[bytes.index(bytes.startIndex, offsetBy: index)...].prefix(3)
        guard rest.count == 3, rest.popFirst() == Self.lead[0], rest.popFirst() == Self.lead[1],
            let last = rest.first
        else { return nil }
        return meanings[last]
    }

    /// A text with its characters put back, and which of them are no markup.
    func restored(_ bytes: [UInt8]) -> (bytes: [UInt8], inert: Set<Int>) {
        guard !isEmpty, bytes.contains(Self.lead[0]) else { return (bytes, []) }
        var result: [UInt8] = []
        var inert: Set<Int> = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if let meaning = meaning(bytes, at: index) {
                inert.insert(result.count)
                result.append(meaning.character)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return (result, inert)
    }

    /// Text in which backslashes mean nothing, or which cmark has unescaped.
    func restored(_ text: String, keepingEscapes: Bool) -> String {
        guard !isEmpty else { return text }
        let bytes = Array(text.utf8)
        guard bytes.contains(Self.lead[0]) else { return text }
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if let meaning = meaning(bytes, at: index) {
                if keepingEscapes, meaning.isEscaped { result.append(Byte.backslash) }
                result.append(meaning.character)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// How many characters of the file a part of the text is.
    func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
        guard !isEmpty else { return bytes.count { $0 & 0xC0 != 0x80 } }
        var count = 0
        for index in 0..<bytes.count where bytes[bytes.startIndex + index] & 0xC0 != 0x80 {
            count += meaning(bytes, at: index)?.isEscaped == true ? 2 : 1
        }
        return count
    }
}
