/// Which bytes of a representation a `Range` field asks for (RFC 9110, 14.2).
enum ByteRange: Equatable {
    /// All of them: the field is none that is served.
    case whole
    /// These; never empty, never beyond the end.
    case part(Range<Int>)
    /// Bytes that there are none of, which is a 416.
    case unsatisfiable

    /// Reads a field's value for a representation of so many bytes.
    ///
    /// One range of the unit `bytes` is served. A server may ignore the field,
    /// so a broken one, another unit and several ranges mean the whole.
    /// Nothing is allocated.
    static func read(_ value: Span<UInt8>, length: Int) -> ByteRange {
        let range = value.trimmed(value.indices)
        let start = range.lowerBound + 6
        guard value.extracting(range).hasCaselessPrefix("bytes=") else { return .whole }
        let dash = value.firstIndex(of: UInt8(ascii: "-"), in: start..<range.upperBound)
        guard dash < range.upperBound else { return .whole }
        let last = dash + 1..<range.upperBound
        if dash == start { return suffix(number(value, last), length) }
        guard let first = number(value, start..<dash) else { return .whole }
        if last.isEmpty { return part(first, .max, length) }
        guard let last = number(value, last), last >= first else { return .whole }
        return part(first, last, length)
    }

    /// The last bytes. Of an empty representation they are the whole: there
    /// is no `Content-Range` for no bytes.
    private static func suffix(_ count: Int?, _ length: Int) -> ByteRange {
        guard let count else { return .whole }
        guard count > 0 else { return .unsatisfiable }
        return length > 0 ? .part(max(0, length - count)..<length) : .whole
    }

    private static func part(_ first: Int, _ last: Int, _ length: Int) -> ByteRange {
        guard first < length else { return .unsatisfiable }
        return .part(first..<min(last, length - 1) + 1)
    }

    /// A number of digits; one too large for `Int` is the largest. Nil for
    /// any other text.
    private static func number(_ value: Span<UInt8>, _ range: Range<Int>) -> Int? {
        guard !range.isEmpty, range.allSatisfy({ value[$0].isDigit }) else { return nil }
        var number = 0
        for index in range {
            let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, isSumTooLarge) = tens.addingReportingOverflow(
                Int(value[index] - UInt8(ascii: "0")))
            if isTooLarge || isSumTooLarge { return .max }
            number = sum
        }
        return number
    }
}
