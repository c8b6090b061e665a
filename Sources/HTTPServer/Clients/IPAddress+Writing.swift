extension IPAddress: CustomStringConvertible {
    /// The one way to write the address (RFC 5952): lower case, no leading
    /// zeros, `::` for the longest run of zeros, the first if several are as
    /// long.
    public var description: String {
        if isIPv4 { return dotted }
        let groups = (0..<8).map { UInt16(truncatingIfNeeded: word($0 / 4) >> (48 - $0 % 4 * 16)) }
        let gap = IPAddress.longestZeros(groups)
        guard gap.count > 1 else { return IPAddress.written(groups[...]) }
        return IPAddress.written(groups[..<gap.lowerBound]) + "::"
            + IPAddress.written(groups[gap.upperBound...])
    }

    private var dotted: String {
        [24, 16, 8, 0].map { "\(low >> $0 & 0xFF)" }.joined(separator: ".")
    }

    private func word(_ index: Int) -> UInt64 { index == 0 ? high : low }

    private static func longestZeros(_ groups: [UInt16]) -> Range<Int> {
        var longest = 0..<0
        for start in groups.indices {
            let count = groups[start...].prefix { $0 == 0 }.count
            if count > longest.count { longest = start..<start + count }
        }
        return longest
    }

    private static func written(_ groups: ArraySlice<UInt16>) -> String {
        groups.map { String($0, radix: 16) }.joined(separator: ":")
    }
}
