/// A pasted text without what tells nothing about the error: addresses, times,
/// ids, paths, stack frames, user agents. Each becomes spaces, so that every
/// byte of the rest stays at its place.
struct Noise {
    /// As many as the text has.
    var bytes: [UInt8]
    /// How much was taken out that people do not type.
    var signs = 0
    /// Where the piece before ended, and what it was, for times of several pieces.
    private var recent: [Range<Int>] = []
    private var isAfterNoise = true
    private let hasLines: Bool
    private let isGap = Noise.gaps

    init(_ text: [UInt8]) {
        bytes = text
        hasLines = text.contains(10)
        var place = 0
        while let whole = piece(from: place) { place = read(whole) }
    }

    /// Makes a range spaces.
    mutating func blank(_ range: Range<Int>) {
        for place in range where bytes[place] != 10 { bytes[place] = .ascii(" ") }
    }

    /// The next run between white space, quotes and brackets.
    func piece(from start: Int) -> Range<Int>? {
        var start = start
        while start < bytes.count, isGap[Int(bytes[start])] { start += 1 }
        guard start < bytes.count else { return nil }
        var end = start
        while end < bytes.count, !isGap[Int(bytes[end])] { end += 1 }
        return start..<end
    }

    private mutating func read(_ whole: Range<Int>) -> Int {
        if let end = readFrame(at: whole) ?? readAgent(at: whole) ?? readHeader(at: whole) {
            signs += 3
            isAfterNoise = true
            return end
        }
        if let end = readPair(at: whole) { return end }
        let piece = Piece(bytes, whole)
        guard !piece.isEmpty else { return whole.upperBound }
        if isLevel(piece) || isMarker(piece, whole) {
            blank(whole)
            isAfterNoise = true
        } else if let kind = NoiseKind.of(piece, in: bytes) {
            return take(kind, piece, whole)
        } else {
            readMonth(piece, whole)
            isAfterNoise = false
        }
        remember(piece.range)
        return whole.upperBound
    }

    private mutating func take(_ kind: NoiseKind, _ piece: Piece, _ whole: Range<Int>) -> Int {
        var end = whole.upperBound
        signs += 1
        isAfterNoise = true
        switch kind {
        case .address:
            end = endOfAddress(from: whole.upperBound)
            blank(whole.lowerBound..<end)
        case .version(let range):
            blank(range)
            isAfterNoise = false
        case .time:
            blank(whole)
            blankRestOfTime(after: whole.upperBound)
        default: blank(whole)
        }
        return end
    }

    /// Addresses go on over brackets and commas, up to a space or quote.
    private func endOfAddress(from start: Int) -> Int {
        guard start < bytes.count, "(,;|[{".utf8.contains(bytes[start]) else { return start }
        var end = start
        while end < bytes.count, !bytes[end].isSpace, bytes[end] < 0x80,
            !"\"'<>)]}".utf8.contains(bytes[end])
        {
            end += 1
        }
        return end
    }

    private mutating func remember(_ range: Range<Int>) {
        if recent.count >= 5 { recent.removeFirst() }
        recent.append(range)
    }

    // Times of several pieces: Tue, 12 May 2024 10:11:12 GMT

    private mutating func blankRestOfTime(after end: Int) {
        var place = end
        for _ in 0..<2 {
            guard let next = piece(from: place), next.lowerBound - place <= 2 else { break }
            let piece = Piece(bytes, next)
            let slice = bytes[piece.range]
            let isOffset =
                next.count <= 6 && piece.digits == 4
                && (slice.first == .ascii("+") || slice.first == .ascii("-"))
            guard NoiseWords.zones.contains(WordHash(nameIn: slice)) || isOffset || isYear(piece)
            else { break }
            blank(next)
            place = next.upperBound
        }
        for range in recent.reversed() {
            let piece = Piece(bytes, range)
            let isDay = piece.isNumber && piece.count <= 2
            let isName =
                piece.isWord && NoiseWords.monthsAndDays.contains(WordHash(nameIn: bytes[range]))
            guard isDay || isName || isYear(piece) else { break }
            blank(range)
        }
        recent = []
    }

    private func isYear(_ piece: Piece) -> Bool {
        guard piece.isNumber, piece.count == 4 else { return false }
        let century = bytes[piece.range].prefix(2)
        return century.elementsEqual("20".utf8) || century.elementsEqual("19".utf8)
    }

    /// `May 12, 2024`, `12 May 2024`: the month and what belongs to it.
    private mutating func readMonth(_ piece: Piece, _ whole: Range<Int>) {
        guard piece.isWord, piece.count <= 9, bytes[piece.range.lowerBound].isCapital,
            NoiseWords.months.contains(WordHash(nameIn: bytes[piece.range])),
            let next = self.piece(from: whole.upperBound)
        else { return }
        let after = Piece(bytes, next)
        let isDay = after.isNumber && after.count <= 2
        guard isDay || isYear(after) else { return }
        blank(whole)
        blank(next)
        signs += 1
        if isDay, let year = self.piece(from: next.upperBound), isYear(Piece(bytes, year)) {
            blank(year)
        } else if !isDay, let day = recent.last, Piece(bytes, day).isNumber, day.count <= 2 {
            blank(day)
        }
    }

    /// `[error]`, or `INFO` where something was taken out before it.
    private func isLevel(_ piece: Piece) -> Bool {
        guard piece.isWord, piece.count <= 8 else { return false }
        let slice = bytes[piece.range]
        guard NoiseWords.levels.contains(WordHash(nameIn: slice)) else { return false }
        let start = piece.range.lowerBound
        let end = piece.range.upperBound
        if start > 0, end < bytes.count, bytes[start - 1] == .ascii("["), bytes[end] == .ascii("]")
        {
            return true
        }
        guard isAfterNoise, slice.allSatisfy(\.isCapital) else { return false }
        // `ERROR 502` is no level.
        guard let next = self.piece(from: end).map({ Piece(bytes, $0) }) else { return true }
        return !next.isNumber || next.count > 4
    }

    /// What log lines begin with besides a time and a level: a number of the
    /// process, `[nio-8080-exec-1]`, `*567`, `o.a.c.Connector`.
    private func isMarker(_ piece: Piece, _ whole: Range<Int>) -> Bool {
        let start = piece.range.lowerBound
        if piece.isNumber {
            return bytes[whole.lowerBound] == .ascii("*") || (isAfterNoise && piece.count > 4)
        }
        if piece.dots > 1, bytes[start].isSmall, piece.count > 4 {
            return bytes[start + 1] == .ascii(".") && bytes[start + 3] == .ascii(".")
        }
        guard start > 0, bytes[start - 1] == .ascii("["), bytes[start].isSmall else { return false }
        return piece.dashes > 0 && piece.digits > 0 && bytes[piece.range.upperBound - 1].isDigit
    }

    /// Where a line ends, at most 2,000 bytes on; nil in a text that is one line.
    func endOfLine(from start: Int) -> Int? {
        guard hasLines else { return nil }
        let limit = min(bytes.count, start + 2_000)
        return bytes[start..<limit].firstIndex(of: 10) ?? limit
    }

    /// White space, quotes, brackets and the marks of lists.
    private static let gaps: [Bool] = {
        var gaps = [Bool](repeating: false, count: 256)
        for byte in UInt8.min...UInt8.max {
            gaps[Int(byte)] = byte.isSpace || "\"'`<>{}[](),;|".utf8.contains(byte)
        }
        return gaps
    }()
}
