/// Writes JSON texts.
enum JSONText {
    /// Adds a text in quotation marks; what is no UTF-8 becomes U+FFFD.
    static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        if text.contains(where: { $0 >= 0x80 }) {
            appendEscaped(Array(String(decoding: text, as: UTF8.self).utf8)[...], to: &output)
        } else {
            appendEscaped(text, to: &output)
        }
        output.append(UInt8(ascii: "\""))
    }

    /// Adds a text that is known to need no escapes.
    static func append(_ text: StaticString, to output: inout [UInt8]) {
        text.withUTF8Buffer { unsafe output.append(contentsOf: $0) }
    }

    private static func appendEscaped(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var start = text.startIndex
        for at in text.indices {
            let byte = text[at]
            guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
            output.append(contentsOf: text[start..<at])
            start = at + 1
            if byte == 0x22 || byte == 0x5C {
                output.append(UInt8(ascii: "\\"))
                output.append(byte)
            } else {
                output.append(UInt8(ascii: " "))
            }
        }
        output.append(contentsOf: text[start...])
    }
}
