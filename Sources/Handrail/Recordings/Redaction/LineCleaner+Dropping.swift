extension LineCleaner {
    /// Where a value ends: `inner` without the marks round it, `outer` with
    /// them; `dropping` is what goes on behind the end of the line.
    struct ValueEnd {
        var inner: Int
        var outer: Int
        var dropping = Dropping.nothing
        var isBracket = false
    }

    /// How many bytes the quotation mark takes that a value begins with.
    func openingQuote(_ value: ArraySlice<UInt8>) -> Int {
        let slashes = value.prefix(3).prefix { $0 == 0x5C }.count
        let next = value.dropFirst(slashes).first ?? 0
        return next == 0x22 || next == 0x27 || next == 0x60 ? slashes + 1 : 0
    }

    func valueEnd(_ line: ArraySlice<UInt8>, _ start: Int) -> ValueEnd {
        let value = line[start...]
        let opening = openingQuote(value)
        if opening > 0 {
            let quote = value[start + opening - 1]
            return quotedEnd(value.dropFirst(opening), quote: quote, isEscaped: opening > 1)
        }
        if value.first == UInt8(ascii: "[") || value.first == UInt8(ascii: "{") {
            var open = 0
            let end = bracketsEnd(value, &open)
            return ValueEnd(
                inner: end, outer: end, dropping: open > 0 ? .brackets(open: open) : .nothing,
                isBracket: true)
        }
        var end = value.firstIndex(where: LineCleaner.endsValue) ?? line.endIndex
        // `Authorization=Bearer x1`: the word behind the scheme is the secret.
        let isScheme = ["bearer", "basic", "token", "digest"].contains {
            value[..<end].lowerElementsEqual(Array($0.utf8))
        }
        if isScheme, end < line.endIndex, line[end] == 0x20 {
            end = line[(end + 1)...].firstIndex(where: LineCleaner.endsValue) ?? line.endIndex
        }
        return ValueEnd(inner: end, outer: end)
    }

    /// Moves behind what is being dropped; the place where text is kept again.
    mutating func endOfDropping(in line: ArraySlice<UInt8>) -> Int {
        switch dropping {
        case .nothing: return line.startIndex
        case .line: return line.endIndex
        case .text(let quote, let isEscaped):
            let end = quotedEnd(line, quote: quote, isEscaped: isEscaped)
            dropping = end.dropping
            return end.outer
        case .brackets(var open):
            let end = bracketsEnd(line, &open)
            dropping = open > 0 ? .brackets(open: open) : .nothing
            return end
        case .key:
            guard let end = line.firstRange(of: "-----END ") else { return line.endIndex }
            dropping = .nothing
            let rest = line[end...].dropFirst(9)
            guard let mark = rest.firstRange(of: "-----") else { return line.endIndex }
            return mark + 5
        }
    }

    private func quotedEnd(_ text: ArraySlice<UInt8>, quote: UInt8, isEscaped: Bool) -> ValueEnd {
        var at = text.startIndex
        while at < text.endIndex {
            if text[at] == quote {
                let slashes = text[..<at].suffix(8).reversed().prefix { $0 == 0x5C }.count
                if isEscaped ? slashes <= 1 : slashes % 2 == 0 {
                    let inner = isEscaped ? at - min(slashes, at - text.startIndex) : at
                    return ValueEnd(inner: inner, outer: at + 1)
                }
            }
            at += 1
        }
        return ValueEnd(
            inner: text.endIndex, outer: text.endIndex,
            dropping: .text(quote: quote, isEscaped: isEscaped))
    }

    /// Behind the brackets that open here, or the end; `open` is how many are left open.
    private func bracketsEnd(_ text: ArraySlice<UInt8>, _ open: inout Int) -> Int {
        var isInText = false
        var at = text.startIndex
        while at < text.endIndex {
            let byte = text[at]
            if isInText, byte == 0x5C { at += 1 } else if byte == 0x22 { isInText.toggle() }
            if !isInText {
                if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { open += 1 }
                if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { open -= 1 }
                if open <= 0 { return min(at + 1, text.endIndex) }
            }
            at += 1
        }
        return text.endIndex
    }
}
