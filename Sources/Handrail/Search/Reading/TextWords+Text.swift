extension TextWords {
    /// A part of the text, what white space parts parted by single spaces.
    func text(_ range: Range<Int>) -> String {
        var kept: [UInt8] = []
        kept.reserveCapacity(range.count)
        var isParted = false
        for byte in bytes[range] where byte != 0 {
            if byte.isSpace {
                isParted = !kept.isEmpty
                continue
            }
            if isParted { kept.append(.ascii(" ")) }
            isParted = false
            kept.append(byte)
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// The whole text of a page or log without brackets, quotes and marks that
    /// stand alone: they are no part of a sentence, and quotes would ask for a phrase.
    func tidyText() -> String {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var end = 0
        for word in words {
            // A piece's marks before its first word are left out but for these.
            if word.start == end || !isParted(end..<word.start) {
                kept += bytes[end..<word.start].lazy.filter { $0 != 0 }
            } else {
                kept += bytes[end..<word.start].prefix { isEnding($0) }
                if !kept.isEmpty { kept.append(.ascii(" ")) }
                let mark = word.start > 0 ? bytes[word.start - 1] : 0
                if mark == .ascii("-") || mark == .ascii("(") { kept.append(mark) }
            }
            kept += bytes[word.range]
            end = word.end
        }
        kept += bytes[end...].prefix { isEnding($0) }
        return String(decoding: kept, as: UTF8.self)
    }

    /// Whether white space, a bracket or a quote stands between two words.
    private func isParted(_ range: Range<Int>) -> Bool {
        range.lowerBound == 0
            || bytes[range].contains { $0 != 0 && ($0.isSpace || "{}[]<>\"|".utf8.contains($0)) }
    }

    private func isEnding(_ byte: UInt8) -> Bool { ".,:;!?)".utf8.contains(byte) }
}
