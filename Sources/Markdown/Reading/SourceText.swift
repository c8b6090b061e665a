/// A text as bytes cut into lines, each of which knows where it comes from.
///
/// Tables are written anew as headings before the text is parsed again: so a line
/// may have another number in the file, and one of the file's may have become several.
struct SourceText {
    /// A line without its end.
    struct Line {
        let range: Range<Int>
        /// Its number in the text it comes from, the first being 0.
        let origin: Int
        /// The table whose cell the line is.
        let table: Int?
    }

    /// The text, each line ending in "\n"; lines written later follow behind it.
    private(set) var bytes: [UInt8]
    private(set) var lines: [Line]
    /// What stands in the text for characters that cmark must not see.
    let standIns: StandIns
    private var isRewritten = false
    private let originalCount: Int

    /// Takes "\r\n" and "\r" as line ends and NUL as the replacement character.
    init(_ source: String, isProtected: Bool = true) {
        let normal = Self.normalised(source)
        (bytes, standIns) = isProtected ? StandIns.protect(normal) : (normal, .none)
        originalCount = bytes.count
        lines = []
        lines.reserveCapacity(bytes.count / 32)
        var start = 0
        for index in bytes.indices where bytes[index] == Byte.newline {
            lines.append(Line(range: start..<index, origin: lines.count, table: nil))
            start = index + 1
        }
    }

    private static func normalised(_ source: String) -> [UInt8] {
        var bytes = [UInt8](source.utf8)
        if bytes.contains(where: { $0 == Byte.carriageReturn || $0 == 0 }) {
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count)
            var previous = Byte.space
            for byte in bytes {
                switch byte {
                case 0: result += [0xEF, 0xBF, 0xBD]
                case Byte.carriageReturn: result.append(Byte.newline)
                case Byte.newline where previous == Byte.carriageReturn: break
                default: result.append(byte)
                }
                previous = byte
            }
            bytes = result
        }
        if let last = bytes.last, last != Byte.newline { bytes.append(Byte.newline) }
        return bytes
    }

    /// The bytes to parse.
    var text: [UInt8] {
        guard isRewritten else { return bytes }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for line in lines {
            text += bytes[line.range]
            text.append(Byte.newline)
        }
        return text
    }

    /// The line of the original text, the first being 0, for cmark's line of this one.
    func origin(ofLine line: Int) -> Int {
        guard !lines.isEmpty else { return 0 }
        return lines[min(max(line - 1, 0), lines.count - 1)].origin
    }

    /// True for a line that stands as it does in its file.
    func isOriginal(_ line: Range<Int>) -> Bool { line.upperBound <= originalCount }

    /// The table whose cell is on cmark's line.
    func table(atLine line: Int) -> Int? {
        guard isRewritten, lines.indices.contains(line - 1) else { return nil }
        return lines[line - 1].table
    }

    /// Keeps bytes for a line that takes the place of one of the text's.
    mutating func write(_ content: [UInt8], origin: Int, table: Int? = nil) -> Line {
        let start = bytes.count
        bytes += content
        return Line(range: start..<bytes.count, origin: origin, table: table)
    }

    /// Takes the lines, some of them written anew, as the text.
    mutating func rewrite(_ lines: [Line]) {
        self.lines = lines
        isRewritten = true
    }
}
