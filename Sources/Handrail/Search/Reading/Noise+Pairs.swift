extension Noise {
    /// A header that tells nothing, with its value: to the line's end, or the
    /// next piece where the text is in one line.
    mutating func readHeader(at whole: Range<Int>) -> Int? {
        guard whole.count > 3, bytes[whole.upperBound - 1] == .ascii(":") else { return nil }
        let name = WordHash(nameIn: bytes[whole])
        guard NoiseWords.headers.contains(name) else { return nil }
        var end = whole.upperBound
        if let line = endOfLine(from: end) {
            end = line
        } else {
            for _ in 0..<(NoiseWords.secrets.contains(name) ? 2 : 1) {
                guard let value = piece(from: end) else { break }
                // `Connection: reset` may be a sentence.
                if value.lowerBound - end > 2 { break }
                end = value.upperBound
            }
        }
        blank(whole.lowerBound..<end)
        return end
    }

    /// `pid=12`, `"timestamp":"…"`: a name and its value, when they tell nothing.
    /// Of `status=502` the value is read on by itself.
    mutating func readPair(at whole: Range<Int>) -> Int? {
        if let equals = bytes[whole].firstIndex(of: .ascii("=")), equals > whole.lowerBound {
            return readAssignment(whole, equals)
        }
        guard whole.lowerBound > 0, bytes[whole.lowerBound - 1] == .ascii("\""),
            bytes[whole.upperBound...].starts(with: "\":".utf8) || isSpacedKey(whole)
        else { return nil }
        return readMember(whole)
    }

    private func isSpacedKey(_ whole: Range<Int>) -> Bool {
        bytes[whole.upperBound...].starts(with: "\" :".utf8)
    }

    private mutating func readAssignment(_ whole: Range<Int>, _ equals: Int) -> Int? {
        let name = WordHash(nameIn: bytes[whole.lowerBound..<equals])
        if NoiseWords.kept.contains(name) { return nil }
        let value = Piece(bytes, (equals + 1)..<whole.upperBound)
        let isNoise = NoiseWords.names.contains(name) || NoiseKind.of(value, in: bytes) != nil
        guard isNoise || (value.digits > 0 && equals - whole.lowerBound > 1) else { return nil }
        signs += 1
        var end = whole.upperBound
        if value.isEmpty { end = endOfQuoted(from: end) ?? end }
        blank(whole.lowerBound..<end)
        return end
    }

    /// A member of a JSON object: the name goes where it tells nothing, and its value with it.
    private mutating func readMember(_ whole: Range<Int>) -> Int? {
        let name = WordHash(nameIn: bytes[whole])
        guard NoiseWords.names.contains(name) else { return nil }
        var end = whole.upperBound + 1
        while end < bytes.count, bytes[end].isSpace || bytes[end] == .ascii(":") { end += 1 }
        if let quoted = endOfQuoted(from: end) {
            end = quoted
        } else {
            while end < bytes.count,
                bytes[end].isDigit || bytes[end].isLetter || bytes[end] == .ascii(".")
            {
                end += 1
            }
        }
        signs += 1
        blank(whole.lowerBound..<end)
        return end
    }

    /// Where a quoted value ends that begins here; nil without one of at most 400 bytes.
    private func endOfQuoted(from start: Int) -> Int? {
        guard start < bytes.count, bytes[start] == .ascii("\"") else { return nil }
        let limit = min(bytes.count, start + 400)
        return bytes[(start + 1)..<limit].firstIndex(of: .ascii("\"")).map { $0 + 1 }
    }
}
