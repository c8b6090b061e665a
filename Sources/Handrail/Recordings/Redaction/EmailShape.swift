/// Finds e-mail addresses.
enum EmailShape {
    /// Whether a word has one in it: a sign with letters or digits on both
    /// sides, also in the wide forms that some keyboards write.
    static func isHeld(by word: ArraySlice<UInt8>) -> Bool {
        if let at = word.firstIndex(of: UInt8(ascii: "@")) {
            let isHeld = word.indices[at...].contains { index in
                word[index] == UInt8(ascii: "@") && index > word.startIndex
                    && index + 1 < word.endIndex && isPart(word[index - 1])
                    && isPart(word[index + 1])
            }
            if isHeld { return true }
        }
        guard word.contains(0xEF) else { return false }
        return word.indices.contains { index in
            signs.contains { word[index...].starts(with: $0) } && index > word.startIndex
        }
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte >= 0x80 || "+-._[%!#$&'*/=?^`{|}~\"".utf8.contains(byte)
    }

    private static let signs = ["\u{FF20}", "\u{FE6B}"].map { Array($0.utf8) }
}
