/// Takes what is private out of a text, a log or JSON that is no recording,
/// piece by piece.
///
/// Lines keep their order; memory does not grow with the text. What is no
/// UTF-8 becomes U+FFFD.
public struct TextRedactor: Sendable {
    /// The longest line that is looked at as a whole, in bytes.
    static let longestLine = 65_536

    private var cleaner = LineCleaner()
    private var line: [UInt8] = []
    /// The end of a word that was too long to be looked at is still to come.
    private var dropsWord = false

    public init() {}

    /// What was taken out so far.
    public var removed: [RemovedKind: Int] { cleaner.removals.counts }

    /// Reads the next bytes; appends to `output` the lines that are whole.
    public mutating func feed(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let room = TextRedactor.longestLine - line.count
            let most = min(bytes.endIndex, start + room)
            guard let end = bytes[start..<most].firstIndex(of: 0x0A) else {
                line.append(contentsOf: bytes[start..<most])
                start = most
                if line.count >= TextRedactor.longestLine { cutLine(into: &output) }
                continue
            }
            line.append(contentsOf: bytes[start..<end])
            endLine(into: &output)
            output.append(0x0A)
            start = end + 1
        }
    }

    /// Ends the text; tells what was taken out of it.
    public mutating func finish(into output: inout [UInt8]) -> [RemovedKind: Int] {
        if !line.isEmpty { endLine(into: &output) }
        return removed
    }

    private mutating func endLine(into output: inout [UInt8]) {
        let rest = line[wordStart...]
        append(rest, follows: false, to: &output)
        line.removeAll(keepingCapacity: true)
        dropsWord = false
    }

    /// Takes the whole words of a line that is too long; a word without an end is dropped.
    private mutating func cutLine(into output: inout [UInt8]) {
        let start = wordStart
        guard start < line.endIndex else { return line.removeAll(keepingCapacity: true) }
        dropsWord = false
        // Behind a comma no value is torn from its name.
        let comma = line[start...].lastIndex(of: UInt8(ascii: ","))
        guard let end = comma ?? line[start...].lastIndex(where: TextRedactor.parts) else {
            output.append(contentsOf: Mark.removed)
            cleaner.removals.add(.unreadable)
            dropsWord = true
            return line.removeAll(keepingCapacity: true)
        }
        append(line[start...end], follows: true, to: &output)
        line.removeSubrange(...end)
    }

    /// Where the line begins behind a word that is being dropped.
    private var wordStart: Int {
        dropsWord ? line.firstIndex(where: TextRedactor.parts) ?? line.endIndex : line.startIndex
    }

    private mutating func append(
        _ text: ArraySlice<UInt8>, follows: Bool, to output: inout [UInt8]
    ) {
        guard text.contains(where: { $0 >= 0x80 }) else {
            return cleaner.append(text, follows: follows, to: &output)
        }
        let repaired = Array(String(decoding: text, as: UTF8.self).utf8)
        cleaner.append(repaired[...], follows: follows, to: &output)
    }

    private static func parts(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ",")
    }
}
