/// How many letters must be added, left out, changed or exchanged with their
/// neighbour to turn one word into another (optimal string alignment).
struct EditDistance {
    private var older: [Int] = []
    private var last: [Int] = []
    private var row: [Int] = []

    /// The distance; `most + 1` when it is larger than `most`.
    mutating func between(
        _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, most: Int
    ) -> Int {
        guard abs(left.count - right.count) <= most else { return most + 1 }
        last = Array(0...right.count)
        row = last
        older = last
        for place in 1..<left.count + 1 {
            guard fill(place, left, right) <= most else { return most + 1 }
            (older, last, row) = (last, row, older)
        }
        return min(last[right.count], most + 1)
    }

    /// Fills the row of the left word's letter and answers its smallest number.
    private mutating func fill(
        _ place: Int, _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>
    ) -> Int {
        let letter = left[left.startIndex + place - 1]
        row[0] = place
        var smallest = place
        for column in 1..<right.count + 1 {
            let other = right[right.startIndex + column - 1]
            var cost = min(
                last[column - 1] + (letter == other ? 0 : 1), last[column] + 1, row[column - 1] + 1)
            if place > 1, column > 1, letter == right[right.startIndex + column - 2],
                other == left[left.startIndex + place - 2]
            {
                cost = min(cost, older[column - 2] + 1)
            }
            row[column] = cost
            smallest = min(smallest, cost)
        }
        return smallest
    }
}
