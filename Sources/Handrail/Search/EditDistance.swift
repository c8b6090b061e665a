/// How many letters must be added, left out, changed or exchanged with their
/// neighbour to turn one word into another (optimal string alignment).
///
/// A value keeps its rows, so that comparing many words makes few of them.
package struct EditDistance {
    private var older: [Int] = []
    private var last: [Int] = []
    private var row: [Int] = []

    package init() {}

    /// The edits from one word to the other, as bytes; nil for more than `most`.
    package mutating func between(
        _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, most: Int
    ) -> Int? {
        guard abs(left.count - right.count) <= most else { return nil }
        begin(right.count)
        for place in 0..<left.count {
            guard fill(place, left, right) <= most else { return nil }
            (older, last, row) = (last, row, older)
        }
        return last[right.count] <= most ? last[right.count] : nil
    }

    private mutating func begin(_ count: Int) {
        last.removeAll(keepingCapacity: true)
        last.append(contentsOf: 0...count)
        row = last
        older = last
    }

    /// Fills the row of one of the left word's letters and answers its smallest number.
    private mutating func fill(
        _ place: Int, _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>
    ) -> Int {
        let letter = left[left.startIndex + place]
        row[0] = place + 1
        var smallest = place + 1
        for column in 0..<right.count {
            let other = right[right.startIndex + column]
            var cost = min(
                last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, row[column] + 1)
            if place > 0, column > 0, letter == right[right.startIndex + column - 1],
                other == left[left.startIndex + place - 1]
            {
                cost = min(cost, older[column - 1] + 1)
            }
            row[column + 1] = cost
            smallest = min(smallest, cost)
        }
        return smallest
    }
}
