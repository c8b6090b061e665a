extension RandomAccessCollection {
    /// The first place from which on `isAfter` holds, by halving: the elements for
    /// which it does not hold stand before all others.
    @inlinable
    package func partitioningIndex(where isAfter: (Element) throws -> Bool) rethrows -> Index {
        var start = startIndex
        var count = self.count
        while count > 0 {
            let half = count / 2
            let middle = index(start, offsetBy: half)
            if try isAfter(self[middle]) {
                count = half
            } else {
                start = index(after: middle)
                count -= half + 1
            }
        }
        return start
    }
}
