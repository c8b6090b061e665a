extension BidirectionalCollection<UInt8> {
    /// The bytes without the blanks around them.
    var trimmed: SubSequence {
        var text = drop(while: \.isBlank)
        while let last = text.last, last.isBlank { text.removeLast() }
        return text
    }
}

extension ArraySlice<UInt8> {
    /// The text between the separators that stand outside of quotes, without
    /// the blanks around each piece. A quote left open lasts to the end.
    func split(outsideQuotes separator: UInt8) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = startIndex
        var isQuoted = false
        var isEscaped = false
        for index in indices {
            let byte = self[index]
            if isEscaped {
                isEscaped = false
            } else if isQuoted, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == separator, !isQuoted {
                pieces.append(self[start..<index].trimmed)
                start = index + 1
            }
        }
        return pieces + [self[start...].trimmed]
    }

    /// What a quoted string stands for (RFC 9110, 5.6.4); nil when this is not
    /// exactly one.
    var unquoted: [UInt8]? {
        guard count > 1, first == UInt8(ascii: "\""), last == UInt8(ascii: "\"") else { return nil }
        var rest = dropFirst().dropLast()
        var text: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return nil
            case UInt8(ascii: "\\"):
                guard let escaped = rest.popFirst() else { return nil }
                text.append(escaped)
            default: text.append(byte)
            }
        }
        return text
    }
}
