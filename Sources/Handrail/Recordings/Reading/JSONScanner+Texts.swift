extension JSONScanner {
    /// Begins a key or text behind its quotation mark.
    mutating func beginString(isKey: Bool) {
        state = .string
        self.isKey = isKey
        text.removeAll(keepingCapacity: true)
        length = 0
        escape = JSONEscape()
    }

    /// Reads on in a text; true when it is whole.
    mutating func readString(_ bytes: ArraySlice<UInt8>, _ at: inout Int) -> Bool {
        while at < bytes.endIndex {
            if escape.isOpen {
                let before = text.count
                escape.take(bytes[at], into: &text)
                length += text.count - before
                if text.count > longest { text.removeLast(text.count - longest) }
                at += 1
                continue
            }
            let stop = JSONScanner.textEnd(bytes, from: at)
            if stop > at { take(bytes[at..<stop]) }
            at = stop
            guard at < bytes.endIndex else { return false }
            at += 1
            if bytes[at - 1] == UInt8(ascii: "\"") {
                escape.endHalf(into: &text)
                return true
            }
            escape.begin()
        }
        return false
    }

    /// Reads on in a number or literal; true at the first byte behind it.
    mutating func readWord(_ bytes: ArraySlice<UInt8>, _ at: inout Int) -> Bool {
        while at < bytes.endIndex {
            let byte = bytes[at]
            guard
                byte.isAlphanumeric || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: "+")
            else { return true }
            if text.count < longest { text.append(byte) }
            at += 1
        }
        return false
    }

    /// Passes over a value; true when it has ended.
    mutating func skip(_ bytes: ArraySlice<UInt8>, _ at: inout Int) -> Bool {
        let start = at
        defer { skippedBytes += at - start }
        while at < bytes.endIndex {
            if skipsString {
                skipString(bytes, &at)
                if !skipsString, skipDepth == 0 { return true }
                continue
            }
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "\""): skipsString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if skipDepth == 1 { skippedItems += 1 }
                skipDepth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","):
                if skipDepth == 0 { return true }
                if byte != UInt8(ascii: ",") { skipDepth -= 1 }
                if skipDepth == 0 {
                    at += 1
                    return true
                }
            default: break
            }
            at += 1
        }
        return false
    }

    private mutating func skipString(_ bytes: ArraySlice<UInt8>, _ at: inout Int) {
        if skipsEscaped {
            skipsEscaped = false
            at += 1
            return
        }
        at = JSONScanner.textEnd(bytes, from: at)
        guard at < bytes.endIndex else { return }
        if bytes[at] == UInt8(ascii: "\"") { skipsString = false } else { skipsEscaped = true }
        at += 1
    }

    private mutating func take(_ run: ArraySlice<UInt8>) {
        escape.endHalf(into: &text)
        length += run.count
        let room = longest - text.count
        if room > 0 { text.append(contentsOf: run.prefix(room)) }
    }

    /// The next quotation mark or backslash, or the end.
    private static func textEnd(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int {
        let span = bytes.span
        let first = bytes.startIndex
        var at = start - first
        while at < span.count, span[at] != 0x22, span[at] != 0x5C { at += 1 }
        return at + first
    }
}
