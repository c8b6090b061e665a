/// Where something stands, for whoever has to mend it.
struct Position {
    /// The line of the text, the first being 0.
    let origin: Int
    let place: SourceMap.Place
    /// Counted in Unicode scalars, the first being 1; nil where cmark does not know it.
    let column: Int?

    var file: String? { place.file }
    var line: Int { place.line }
}

extension SourceText {
    /// How far columns are counted: what stands behind would be counted anew for each link.
    private static let maximumColumn = 2000

    /// The column in the file for one of cmark's, which are bytes of a line that may have
    /// been written anew. Nil far behind in a line, and when something else than `characters` stands there.
    func column(_ column: Int, onLine line: Int, beginnings characters: [UInt8]?) -> Int? {
        guard lines.indices.contains(line - 1), 1...Self.maximumColumn ~= column else { return nil }
        let range = lines[line - 1].range
        let index = range.lowerBound + column - 1
        guard isOriginal(range), range.contains(index),
            characters?.contains(bytes[index]) != false
        else { return nil }
        return standIns.scalarCount(bytes[range.lowerBound..<index]) + 1
    }

    /// Whether these bytes stand at a line and column of cmark's.
    func has(_ beginning: [UInt8], atLine line: Int, column: Int) -> Bool {
        beginning.indices.allSatisfy { index in
            byte(atLine: line, column: column + index) == beginning[index]
        }
    }
}
