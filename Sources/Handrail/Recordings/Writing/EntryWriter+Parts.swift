extension EntryWriter {
    func append(
        number field: Field, _ key: StaticString, of record: RawRecord, or missing: Double = -1,
        to output: inout [UInt8]
    ) {
        JSONText.append(key, to: &output)
        Decimal.append(record.number(field) ?? missing, to: &output)
    }

    /// Adds a field only where it is an id that a browser counts up: `page_1`.
    func append(
        word field: Field, _ key: StaticString, of record: RawRecord, to output: inout [UInt8],
        _ removals: inout Removals
    ) {
        let text = record[field]
        guard !text.isEmpty else { return }
        guard SecretShape.isHarmless(text, longest: 16) else { return removals.add(.field) }
        JSONText.append(key, to: &output)
        JSONText.append(text, to: &output)
        JSONText.append(",", to: &output)
    }

    func append(
        phrase text: ArraySlice<UInt8>, to output: inout [UInt8], _ removals: inout Removals
    ) {
        let isPlain = text.isEmpty || EntryWriter.isReason(text)
        if !isPlain { removals.add(.text) }
        JSONText.append(isPlain ? text : Mark.removed[...], to: &output)
    }

    /// Adds the parameters of an address that is clean.
    static func appendQuery(_ address: ArraySlice<UInt8>, to output: inout [UInt8]) {
        JSONText.append("[", to: &output)
        let query = AddressParts(address).query ?? []
        for (place, pair) in query.split(separator: UInt8(ascii: "&")).enumerated() {
            let mark = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            if place > 0 { JSONText.append(",", to: &output) }
            JSONText.append("{\"name\":", to: &output)
            JSONText.append(pair[..<mark], to: &output)
            JSONText.append(",\"value\":", to: &output)
            JSONText.append(pair[mark...].dropFirst(), to: &output)
            JSONText.append("}", to: &output)
        }
        JSONText.append("]", to: &output)
    }

    /// A reason phrase: up to six words of letters.
    static func isReason(_ text: ArraySlice<UInt8>) -> Bool {
        PlainWords.phrase(text) != nil
            && text.allSatisfy { $0.isLetter || $0 == 0x20 || $0 == 0x2D || $0 == 0x27 }
            && text.count { $0 == 0x20 } < 6
    }
}
