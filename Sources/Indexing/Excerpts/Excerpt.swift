import Handrail

/// The words of a text round those that were looked for.
enum Excerpt {
    /// How many words are shown.
    private static let length = 26
    /// How many of them stand before the first that was looked for, at most.
    private static let lead = 5
    /// How many letters an excerpt without a match has at most.
    private static let plainLength = 180

    /// A word that was looked for, and where it stands.
    struct Hit {
        let position: Int
        let rarity: Float
        /// Its place in the plan.
        let word: Int
    }

    /// Cuts the excerpt out of a text. `hits` are in order.
    static func pieces(_ text: String, hits: [Hit]) -> [ExcerptPiece] {
        let split = SplitText(text)
        let words = split.words.filter { !$0.isPart }
        guard !hits.isEmpty, !words.isEmpty else { return plain(text) }
        let first = max(0, start(hits) - lead)
        let shown = words.filter { $0.position >= first && $0.position < first + length }
        guard let from = shown.first, let to = shown.last else { return plain(text) }
        let next = words.first { $0.position > to.position }?.position ?? split.length
        let marked = marks(shown, Set(hits.map(\.position)), next: next)
        let end = to.position == words[words.count - 1].position ? split.bytes.count : to.end
        let begin = from.position == words[0].position ? 0 : from.start
        let pieces = pieces(Array(text.utf8), begin..<end, marked)
        let before = begin > 0 ? plain("…") : []
        let after = end < split.bytes.count ? plain("…") : []
        return before + pieces + after
    }

    /// Text in which nothing matched: its beginning.
    static func plain(_ text: String) -> [ExcerptPiece] {
        guard !text.isEmpty else { return [] }
        let short = text.unicodeScalars.count > plainLength
        let cut =
            short
            ? String(text.prefix(plainLength)).split(separator: " ").dropLast()
                .joined(separator: " ") + "…" : text
        return [ExcerptPiece(text: cut, isMatch: false)]
    }

    /// The position from which as many words as are shown say the most.
    private static func start(_ hits: [Hit]) -> Int {
        var best = (position: hits[0].position, value: Float(-1))
        for (place, hit) in hits.enumerated() {
            var seen: [Int: Float] = [:]
            for other in hits[place...].prefix(60) {
                guard other.position < hit.position + length - lead else { break }
                seen[other.word] = other.rarity
            }
            let value = seen.values.reduce(0, +)
            if value > best.value { best = (hit.position, value) }
        }
        return best.position
    }

    /// The byte ranges of the words that stand at one of the positions, joined
    /// where they touch. `next` is the position after the last word.
    private static func marks(
        _ words: [SplitText.Word], _ positions: Set<Int>, next: Int
    ) -> [Range<Int>] {
        var marks: [Range<Int>] = []
        for (place, word) in words.enumerated() {
            let end = place + 1 < words.count ? words[place + 1].position : next
            guard (word.position..<max(end, word.position + 1)).contains(where: positions.contains)
            else { continue }
            if let last = marks.last, word.start <= last.upperBound {
                marks[marks.count - 1] = last.lowerBound..<max(last.upperBound, word.end)
            } else {
                marks.append(word.start..<word.end)
            }
        }
        return marks
    }

    private static func pieces(
        _ bytes: [UInt8], _ range: Range<Int>, _ marks: [Range<Int>]
    ) -> [ExcerptPiece] {
        var pieces: [ExcerptPiece] = []
        var place = range.lowerBound
        func add(_ end: Int, isMatch: Bool) {
            guard end > place else { return }
            let text = String(decoding: bytes[place..<end], as: UTF8.self)
            pieces.append(ExcerptPiece(text: text, isMatch: isMatch))
            place = end
        }
        for mark in marks {
            add(mark.lowerBound, isMatch: false)
            add(mark.upperBound, isMatch: true)
        }
        add(range.upperBound, isMatch: false)
        return pieces
    }
}
