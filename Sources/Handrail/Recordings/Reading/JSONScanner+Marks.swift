extension JSONScanner {
    /// Takes a byte that stands between values; gives a token where one is whole.
    mutating func mark(_ byte: UInt8, _ at: inout Int) -> Token? {
        switch (state, byte) {
        case (.colon, UInt8(ascii: ":")): state = .value
        case (.next, UInt8(ascii: ",")): state = open.last == true ? .key : .value
        case (.next, _), (.firstKey, UInt8(ascii: "}")), (.firstElement, UInt8(ascii: "]")):
            at += 1
            return close(byte)
        case (.firstKey, UInt8(ascii: "\"")), (.key, UInt8(ascii: "\"")): beginString(isKey: true)
        case (.value, _), (.firstElement, _):
            if skipsNext {
                skipsNext = false
                beginSkip(depth: 0)
                return nil
            }
            return beginValue(byte, &at)
        default: return fail(.notJSON)
        }
        at += 1
        return nil
    }

    private mutating func beginValue(_ byte: UInt8, _ at: inout Int) -> Token? {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard open.count < deepest else { return fail(.tooDeep) }
            at += 1
            let isObject = byte == UInt8(ascii: "{")
            open.append(isObject)
            state = isObject ? .firstKey : .firstElement
            return isObject ? .objectStart : .arrayStart
        case UInt8(ascii: "\""):
            at += 1
            beginString(isKey: false)
        case UInt8(ascii: "-"), 0x30...0x39: beginWord(.number)
        case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): beginWord(.literal)
        default: return fail(.notJSON)
        }
        return nil
    }

    private mutating func close(_ byte: UInt8) -> Token? {
        let isObject = byte == UInt8(ascii: "}")
        guard open.last == isObject, isObject || byte == UInt8(ascii: "]") else {
            return fail(.notJSON)
        }
        open.removeLast()
        state = afterValue
        return isObject ? .objectEnd : .arrayEnd
    }

    private mutating func beginWord(_ kind: State) {
        state = kind
        text.removeAll(keepingCapacity: true)
    }
}
