/// Writes lines of text without what is private: passwords and tokens by
/// their names and by their shapes, addresses of the Web by their own rules,
/// e-mail addresses, private hosts. All else stays.
struct LineCleaner: Sendable {
    var removals = Removals()
    /// What is being dropped when a piece of text ends in the middle of it.
    var dropping = Dropping.nothing
    /// The next `"value"` belongs to a name that announced a secret.
    var announcesValue = false
    /// The last words in front of this one, their letters alone.
    var before = WordsBefore()

    /// What is dropped until it ends.
    enum Dropping: Sendable, Equatable {
        case nothing
        /// Up to a quotation mark, which may have a backslash before it.
        case text(quote: UInt8, isEscaped: Bool)
        /// Up to the line's end.
        case line
        /// Lists and objects up to their ends.
        case brackets(open: Int)
        /// A key in PEM, over many lines.
        case key
    }

    /// Adds a line, or a piece of one when more of it `follows`.
    mutating func append(_ line: ArraySlice<UInt8>, follows: Bool, to output: inout [UInt8]) {
        var at = endOfDropping(in: line)
        if dropping == .nothing, isKeyStart(line) {
            dropping = .key
            removals.add(.token)
            output.append(contentsOf: Mark.removed)
            at = endOfDropping(in: line)
        }
        while at < line.endIndex { appendNext(line, &at, to: &output) }
        guard !follows else { return }
        before = WordsBefore()
        switch dropping {
        case .text, .line: dropping = .nothing
        default: break
        }
    }

    /// Adds what stands at `at`: a word with the value it names, or a mark.
    private mutating func appendNext(
        _ line: ArraySlice<UInt8>, _ at: inout Int, to output: inout [UInt8]
    ) {
        if let end = ipv6End(line, at) { return appendIPv6(line[at..<end], &at, to: &output) }
        guard LineCleaner.isWordByte(line, at) else {
            before.add(mark: line[at])
            output.append(line[at])
            at += 1
            return
        }
        var end = at + 1
        while end < line.endIndex, LineCleaner.isWordByte(line, end) { end += 1 }
        let word = line[at..<end]
        if let address = addressEnd(line, word) {
            appendAddress(line[at..<address], to: &output)
            before = WordsBefore()
            at = address
        } else if let value = valueStart(line, word), takesValue(line, word, value) {
            output.append(contentsOf: line[at..<value])
            at = value
            appendRemovedValue(line, word, &at, to: &output)
        } else {
            appendWord(word, to: &output)
            at = end
            appendCredential(line, word, &at, to: &output)
        }
    }

    /// Letters, digits and the marks that stand inside words, names and paths.
    static func isWordByte(_ line: ArraySlice<UInt8>, _ at: Int) -> Bool {
        let byte = line[at]
        if byte.isAlphanumeric || byte >= 0x80 { return true }
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"),
            UInt8(ascii: "/"), UInt8(ascii: "~"), UInt8(ascii: "%"), UInt8(ascii: "@"),
            UInt8(ascii: "$"), UInt8(ascii: "!"), UInt8(ascii: "*"):
            return true
        case UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: ";"):
            return isEscape(line, at)
        default: return false
        }
    }

    /// `\u0041`, `\x41`, `\/`, and `&#64;` with the marks in it.
    private static func isEscape(_ line: ArraySlice<UInt8>, _ at: Int) -> Bool {
        let next = at + 1 < line.endIndex ? line[at + 1] : 0
        let digit = at + 2 < line.endIndex ? line[at + 2] : 0
        switch line[at] {
        case UInt8(ascii: "\\"):
            return next == UInt8(ascii: "/")
                || ((next == UInt8(ascii: "u") || next == UInt8(ascii: "x")) && digit.isHexDigit)
        case UInt8(ascii: "&"): return next == UInt8(ascii: "#") && digit != 0
        case UInt8(ascii: "#"):
            return at > line.startIndex && line[at - 1] == UInt8(ascii: "&")
        default:
            let start = line[..<at].suffix(9).lastIndex(of: UInt8(ascii: "#"))
            guard let start, start > line.startIndex, line[start - 1] == UInt8(ascii: "&") else {
                return false
            }
            return line[(start + 1)..<at].allSatisfy(\.isAlphanumeric)
        }
    }

    private func isKeyStart(_ line: ArraySlice<UInt8>) -> Bool {
        guard let at = line.firstRange(of: "-----BEGIN ") else { return false }
        return line[at...].firstRange(of: "KEY") != nil
            || line[at...].firstRange(of: "CERTIFICATE") != nil
    }
}
