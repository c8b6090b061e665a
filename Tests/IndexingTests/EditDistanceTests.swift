import Handrail
import TestSupport
import Testing

struct EditDistanceTests {
    private func distance(_ left: String, _ right: String, most: Int) -> Int? {
        var distance = EditDistance()
        return distance.between(Array(left.utf8)[...], Array(right.utf8)[...], most: most)
    }

    @Test(arguments: [
        ("gateway", "gateway", 0), ("gatway", "gateway", 1), ("gattway", "gateway", 1),
        ("gateeway", "gateway", 1), ("gaetway", "gateway", 1), ("agteway", "gateway", 1),
        ("gatewya", "gateway", 1), ("gtwy", "gateway", 3), ("", "ab", 2), ("", "", 0),
        ("ca", "abc", 3),
    ])
    func `slips are counted`(left: String, right: String, count: Int) {
        #expect(distance(left, right, most: 4) == count)
        #expect(distance(right, left, most: 4) == count)
    }

    @Test func `what is further than wanted has no distance`() {
        #expect(distance("kitten", "sitting", most: 2) == nil)
        #expect(distance("a", "abcdef", most: 1) == nil)
    }

    @Test func `random words are as far from each other as by the plain definition`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var numbers = SeededNumbers(seed: seed)
        // One value for all, as a search has it: nothing may be left over from the last pair.
        var distance = EditDistance()
        let end = ContinuousClock.now + .milliseconds(300)
        while ContinuousClock.now < end {
            let left = word(&numbers)
            let right = word(&numbers)
            let most = Int.random(in: 0...3, using: &numbers)
            let found = distance.between(left[...], right[...], most: most)
            let edits = plain(left, right)
            #expect(
                found == (edits <= most ? edits : nil),
                "seed \(seed): \(left), \(right), at most \(most)")
        }
    }

    private func word(_ numbers: inout SeededNumbers) -> [UInt8] {
        (0..<Int.random(in: 0...9, using: &numbers)).map { _ in
            UInt8.random(in: 97...99, using: &numbers)
        }
    }

    /// Optimal string alignment by its definition.
    private func plain(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var table = Array(
            repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
        for row in 0...left.count {
            for column in 0...right.count {
                guard row > 0, column > 0 else {
                    table[row][column] = max(row, column)
                    continue
                }
                let isSame = left[row - 1] == right[column - 1]
                var cost = min(
                    table[row - 1][column - 1] + (isSame ? 0 : 1),
                    table[row - 1][column] + 1, table[row][column - 1] + 1)
                if row > 1, column > 1, left[row - 1] == right[column - 2],
                    left[row - 2] == right[column - 1]
                {
                    cost = min(cost, table[row - 2][column - 2] + 1)
                }
                table[row][column] = cost
            }
        }
        return table[left.count][right.count]
    }
}
