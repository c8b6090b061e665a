/// Times as recordings write them (RFC 3339).
enum Moment {
    /// Milliseconds since 1970 began, in UTC; nil where it is no time.
    static func milliseconds(_ text: ArraySlice<UInt8>) -> Double? {
        guard (19...40).contains(text.count) else { return nil }
        let at = text.startIndex
        guard let year = number(text, at, 4), let month = number(text, at + 5, 2),
            let day = number(text, at + 8, 2), let hour = number(text, at + 11, 2),
            let minute = number(text, at + 14, 2), let second = number(text, at + 17, 2),
            (1...12).contains(month), (1...31).contains(day), hour < 25, minute < 60, second < 61,
            text[at + 4] == 0x2D, text[at + 7] == 0x2D, text[at + 10] | 0x20 == 0x74,
            text[at + 13] == 0x3A, text[at + 16] == 0x3A,
            let rest = fractionAndZone(text[(at + 19)...])
        else { return nil }
        let days = days(year, month, day)
        let seconds = Double(days * 86_400 + hour * 3_600 + minute * 60 + second)
        return (seconds + rest) * 1_000
    }

    /// The seconds that a fraction and a zone add.
    private static func fractionAndZone(_ text: ArraySlice<UInt8>) -> Double? {
        var rest = text
        var seconds = 0.0
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix(while: \.isDigit)
            guard (1...12).contains(digits.count) else { return nil }
            seconds = digits.reversed().reduce(0.0) { ($0 + Double($1 & 15)) / 10 }
            rest = rest[digits.endIndex...]
        }
        guard let sign = rest.first else { return seconds }
        if sign | 0x20 == 0x7A { return rest.count == 1 ? seconds : nil }
        guard sign == 0x2B || sign == 0x2D, rest.count == 6 || rest.count == 5,
            let hours = number(rest, rest.startIndex + 1, 2),
            let minutes = number(rest, rest.endIndex - 2, 2),
            rest.count == 5 || rest[rest.startIndex + 3] == 0x3A
        else { return nil }
        let offset = Double(hours * 3_600 + minutes * 60)
        return sign == 0x2B ? seconds - offset : seconds + offset
    }

    private static func number(_ text: ArraySlice<UInt8>, _ start: Int, _ count: Int) -> Int? {
        var value = 0
        for at in start..<(start + count) {
            guard at < text.endIndex, text[at].isDigit else { return nil }
            value = value * 10 + Int(text[at] & 15)
        }
        return value
    }

    /// Days since 1 January 1970 in the Gregorian calendar.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let ofEra = shifted - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }
}
