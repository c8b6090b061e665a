/// Digits as people write long numbers: groups with a space, a dash, a dot, a
/// slash or brackets between them.
struct NumberPhrase {
    let groups: [ArraySlice<UInt8>]
    /// What stands between the groups, one fewer.
    let joints: [ArraySlice<UInt8>]
    /// `+` or `-` right before it; nil for any other.
    let sign: UInt8?

    /// The phrases of a line. Digits beside a letter belong to a word: `0x80070005`.
    static func all(in line: [UInt8]) -> [NumberPhrase] {
        var phrases: [NumberPhrase] = []
        var open: [Range<Int>] = []
        for run in runs(in: line) {
            if let last = open.last, isJoint(line[last.upperBound..<run.lowerBound]) {
                open.append(run)
            } else {
                phrases += phrase(of: open, in: line)
                open = [run]
            }
        }
        return phrases + phrase(of: open, in: line)
    }

    private static func runs(in line: [UInt8]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        while let first = line[start...].firstIndex(where: \.isDigit) {
            let end = line[first...].firstIndex { !$0.isDigit } ?? line.endIndex
            let isAlone =
                (first == 0 || !isWordPart(line[first - 1]))
                && (end == line.endIndex || !isWordPart(line[end]))
            if isAlone { runs.append(first..<end) }
            start = end
        }
        return runs
    }

    private static func isWordPart(_ byte: UInt8) -> Bool {
        byte.isLetter || byte == UInt8(ascii: "_")
    }

    private static func isJoint(_ bytes: ArraySlice<UInt8>) -> Bool {
        (1...2).contains(bytes.count) && bytes.allSatisfy { " -./()".utf8.contains($0) }
    }

    private static func phrase(of runs: [Range<Int>], in line: [UInt8]) -> [NumberPhrase] {
        guard let first = runs.first else { return [] }
        let before = first.lowerBound > 0 ? line[first.lowerBound - 1] : 0
        let joints = zip(runs, runs.dropFirst()).map { line[$0.upperBound..<$1.lowerBound] }
        let isSigned = before == UInt8(ascii: "+") || before == UInt8(ascii: "-")
        return [
            NumberPhrase(
                groups: runs.map { line[$0] }, joints: joints, sign: isSigned ? before : nil)
        ]
    }
}
