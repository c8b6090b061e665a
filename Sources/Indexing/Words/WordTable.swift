import Handrail

/// Words, each under a number: 0, 1, 2 … in the order they were added.
///
/// All bytes lie in one array and a word is found by its hash, so that tens of
/// thousands of words cost little more than their letters.
struct WordTable: Sendable {
    private var bytes: [UInt8] = []
    /// Where each word begins, and at last where the next would.
    private var starts: [UInt32] = [0]
    /// Numbers plus one, by hash; 0 where there is none. A power of two long.
    private var slots: [UInt32] = Array(repeating: 0, count: 1 << 10)

    var count: Int { starts.count - 1 }

    var indices: Range<Int> { 0..<count }

    /// The words with these numbers alone, numbered anew in this order.
    func keeping(_ numbers: [Int]) -> WordTable {
        var table = WordTable()
        for number in numbers { _ = table.add(bytes(of: number)) }
        return table
    }

    /// The word with a number.
    subscript(number: Int) -> String { String(decoding: self.bytes(of: number), as: UTF8.self) }

    func bytes(of number: Int) -> ArraySlice<UInt8> {
        bytes[Int(starts[number])..<Int(starts[number + 1])]
    }

    /// How many bytes a word has.
    func length(of number: Int) -> Int { Int(starts[number + 1] - starts[number]) }

    /// A word's number; nil for one that was never added.
    func number(of word: ArraySlice<UInt8>) -> Int? {
        var slot = WordTable.hash(word) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if isEqual(number, word) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    func number(of word: String) -> Int? { number(of: Array(word.utf8)[...]) }

    /// The word's number, which it gets here when it had none.
    mutating func add(_ word: ArraySlice<UInt8>) -> Int {
        if let number = number(of: word) { return number }
        if (count + 1) * 2 > slots.count { grow() }
        bytes.append(contentsOf: word)
        starts.append(UInt32(bytes.count))
        place(count - 1)
        return count - 1
    }

    /// The places of the words that begin so, in a list of numbers that stands in the
    /// order of the words' bytes.
    func range(of start: [UInt8], in sorted: [UInt32]) -> Range<Int> {
        let first = sorted.partitioningIndex {
            !bytes(of: Int($0)).lexicographicallyPrecedes(start)
        }
        let end = sorted[first...].partitioningIndex { !bytes(of: Int($0)).starts(with: start) }
        return first..<end
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for number in 0..<count { place(number) }
    }

    private mutating func place(_ number: Int) {
        var slot = WordTable.hash(bytes(of: number)) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(number + 1)
    }

    private func isEqual(_ number: Int, _ word: ArraySlice<UInt8>) -> Bool {
        let start = Int(starts[number])
        guard length(of: number) == word.count else { return false }
        for offset in 0..<word.count
        where bytes[start + offset] != word[word.startIndex + offset] {
            return false
        }
        return true
    }

    /// FNV-1a with a last mix, since its low bits alone are few.
    private static func hash(_ word: ArraySlice<UInt8>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7fff_ffff)
    }
}
