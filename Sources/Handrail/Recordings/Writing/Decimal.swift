/// Numbers between bytes and values, without a way through `String`.
enum Decimal {
    /// The value of a JSON number (RFC 8259, section 6); nil for anything else,
    /// and for one that is not finite.
    static func value(_ text: ArraySlice<UInt8>) -> Double? {
        guard let first = text.first, text.count <= 40 else { return nil }
        let isNegative = first == UInt8(ascii: "-")
        var at = text.startIndex + (isNegative ? 1 : 0)
        var digits = 0
        var value = 0.0
        while at < text.endIndex, text[at].isDigit {
            value = value * 10 + Double(text[at] & 15)
            digits += 1
            at += 1
        }
        if at < text.endIndex, text[at] == UInt8(ascii: ".") {
            at += 1
            var share = 0.1
            while at < text.endIndex, text[at].isDigit {
                value += Double(text[at] & 15) * share
                share /= 10
                at += 1
            }
        }
        guard digits > 0 else { return nil }
        if at < text.endIndex {
            guard let scaled = scaled(value, by: text[at...]) else { return nil }
            value = scaled
        }
        return isNegative ? -value : value
    }

    /// Adds a number with at most three decimals; one that is out of reach becomes -1.
    static func append(_ number: Double, to output: inout [UInt8]) {
        guard number.isFinite, abs(number) < 1e15 else {
            return output.append(contentsOf: "-1".utf8)
        }
        let thousandths = Int64((abs(number) * 1_000).rounded())
        if number < 0, thousandths > 0 { output.append(UInt8(ascii: "-")) }
        append(thousandths / 1_000, to: &output)
        var rest = thousandths % 1_000
        guard rest > 0 else { return }
        output.append(UInt8(ascii: "."))
        var scale: Int64 = 100
        while rest > 0 {
            output.append(UInt8(ascii: "0") + UInt8(rest / scale))
            rest %= scale
            scale /= 10
        }
    }

    /// Adds a whole number that is not negative.
    static func append(_ number: Int64, to output: inout [UInt8]) {
        if number >= 10 { append(number / 10, to: &output) }
        output.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    private static func scaled(_ value: Double, by exponent: ArraySlice<UInt8>) -> Double? {
        guard exponent.first.map(\.lowered) == UInt8(ascii: "e") else { return nil }
        var digits = exponent.dropFirst()
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        guard (1...3).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
        var power = digits.reduce(0) { $0 * 10 + Int($1 & 15) }
        var scale = 1.0
        while power > 0, scale.isFinite {
            scale *= 10
            power -= 1
        }
        let result = isNegative ? value / scale : value * scale
        return result.isFinite ? result : nil
    }
}
