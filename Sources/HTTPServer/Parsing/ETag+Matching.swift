extension ETag {
    /// True when the list of an `If-None-Match` names this version, in the
    /// weak comparison, or is "*".
    func matches(_ list: Span<UInt8>) -> Bool {
        isNamed(in: list, strongly: false)
    }

    /// True when the list of an `If-Match` names this version, in the strong
    /// comparison, or is "*". A weak tag is named by "*" only.
    func matchesStrongly(_ list: Span<UInt8>) -> Bool {
        isNamed(in: list, strongly: true)
    }

    /// True when a list is "*", which names whatever there is.
    static func isAny(_ list: Span<UInt8>) -> Bool {
        let range = list.trimmed(list.indices)
        return range.count == 1 && list[range.lowerBound] == UInt8(ascii: "*")
    }

    /// Reads the list up to the tag, its end or what no list has.
    private func isNamed(in list: Span<UInt8>, strongly: Bool) -> Bool {
        if ETag.isAny(list) { return true }
        var index = 0
        while index < list.count {
            if list[index].isBlank || list[index] == UInt8(ascii: ",") {
                index += 1
                continue
            }
            let isOtherWeak = list.extracting(index..<list.count).hasPrefix("W/")
            let start = isOtherWeak ? index + 2 : index
            guard let end = ETag.endOfTag(list, from: start) else { return false }
            let isComparable = !strongly || (!isWeak && !isOtherWeak)
            if isComparable, isSame(list, start..<end) { return true }
            index = end
        }
        return false
    }

    /// Where the tag that begins with a quote ends; nil when there is none.
    private static func endOfTag(_ list: Span<UInt8>, from start: Int) -> Int? {
        guard start < list.count, list[start] == UInt8(ascii: "\"") else { return nil }
        let quote = list.firstIndex(of: UInt8(ascii: "\""), in: start + 1..<list.count)
        return quote < list.count ? quote + 1 : nil
    }

    private func isSame(_ list: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == opaque.count else { return false }
        return range.allSatisfy { list[$0] == opaque[$0 - range.lowerBound] }
    }
}
