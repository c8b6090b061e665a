/// How many letters differ between two words, counted as people mistype: one
/// left out, one too many, another one, two neighbours swapped.
enum EditDistance {
    /// Longer words are not compared.
    static let longest = 32

    /// The edits from one word to the other; nil for more than `most`.
    static func between(
        _ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>, most: Int
    ) -> Int? {
        guard abs(one.count - other.count) <= most, one.count <= longest, other.count <= longest
        else { return nil }
        let one = Array(one)
        let other = Array(other)
        var beforeLast = [Int](repeating: 0, count: other.count + 1)
        var last = Array(0...other.count)
        var row = beforeLast
        for (y, letter) in one.enumerated() {
            row[0] = y + 1
            var least = y + 1
            for (x, match) in other.enumerated() {
                var edits = min(last[x] + (letter == match ? 0 : 1), last[x + 1] + 1, row[x] + 1)
                if y > 0, x > 0, letter == other[x - 1], one[y - 1] == match {
                    edits = min(edits, beforeLast[x - 1] + 1)
                }
                row[x + 1] = edits
                least = min(least, edits)
            }
            guard least <= most else { return nil }
            (beforeLast, last, row) = (last, row, beforeLast)
        }
        return last[other.count] <= most ? last[other.count] : nil
    }
}
