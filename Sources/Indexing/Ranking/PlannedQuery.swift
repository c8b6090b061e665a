/// What a text asks for.
struct PlannedQuery {
    let plan: QueryPlan
    /// Misspelt words, and how the index spells them.
    let corrections: [String: String]

    /// The text with its misspelt words corrected, all else as it was; nil when
    /// there are none.
    func spelling(of text: String, _ stems: Stems) throws -> String? {
        guard !corrections.isEmpty else { return nil }
        let split = SplitText(text)
        let given = Array(text.utf8)
        var corrected: [UInt8] = []
        var end = 0
        for word in split.words where word.start >= end {
            guard let other = corrections[try stems.folded(word, in: split)] else { continue }
            corrected += given[end..<word.start] + Array(other.utf8)
            end = word.end
        }
        guard end > 0 else { return nil }
        return String(decoding: corrected + given[end...], as: UTF8.self)
    }
}
