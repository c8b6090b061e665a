/// Values by the hash of a word: a dictionary that takes the hash as it is,
/// since texts are looked through word by word.
struct WordMap<Value: Sendable>: Sendable {
    /// The word of each slot, 0 for none; a power of two, at most half of them full.
    private var keys = [UInt64](repeating: 0, count: 16)
    private var values = [Value?](repeating: nil, count: 16)
    private var count = 0

    subscript(_ word: WordHash) -> Value? {
        get { values[slot(of: word.value)] }
        set {
            if count * 2 >= keys.count { grow() }
            let slot = slot(of: word.value)
            if keys[slot] == 0 { count += 1 }
            keys[slot] = word.value
            values[slot] = newValue
        }
    }

    /// True when the table has a value for a word.
    func contains(_ word: WordHash) -> Bool { keys[slot(of: word.value)] != 0 }

    /// Where a word stands or would.
    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key ^ key >> 29) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = zip(keys, values)
        keys = [UInt64](repeating: 0, count: keys.count * 2)
        values = [Value?](repeating: nil, count: keys.count)
        for (key, value) in old where key != 0 {
            let slot = slot(of: key)
            keys[slot] = key
            values[slot] = value
        }
    }
}

extension WordMap<Bool> {
    /// A set of words.
    init(_ words: Set<WordHash>) {
        self.init()
        for word in words { self[word] = true }
    }
}
