/// Short texts of a recording that are kept only where they have the form
/// that such texts have.
enum PlainWords {
    /// `GET`, `fetch`, `h3`, `http/2.0`: one word of letters, digits and few marks.
    static func word(_ text: ArraySlice<UInt8>, longest: Int = 24) -> ArraySlice<UInt8>? {
        guard !text.isEmpty, text.count <= longest, !SecretShape.isSecret(text),
            text.allSatisfy({ $0.isAlphanumeric || "-_./+".utf8.contains($0) })
        else { return nil }
        return text
    }

    /// `GET`, `M-SEARCH`: capitals alone, as all methods are that are registered.
    static func method(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard text.count <= 17, text.allSatisfy({ $0.isCapital || $0 == UInt8(ascii: "-") }) else {
            return nil
        }
        return word(text)
    }

    /// A reason phrase, a program's name: a few words.
    static func phrase(_ text: ArraySlice<UInt8>, longest: Int = 48) -> ArraySlice<UInt8>? {
        guard !text.isEmpty, text.count <= longest else { return nil }
        let words = text.split(separator: 0x20)
        let isPlain = words.allSatisfy { word in
            !SecretShape.isSecret(word)
                && word.allSatisfy { $0.isAlphanumeric || "-_.'/()+".utf8.contains($0) }
                && SensitiveName.weight(of: word) == nil
        }
        return isPlain && words.count <= 8 ? text : nil
    }

    /// `text/html; charset=utf-8`.
    static func mediaType(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let type = text.prefix { $0 != UInt8(ascii: ";") }
        guard let word = word(type, longest: 80) else { return nil }
        let rest = text[type.endIndex...]
        let isCharset = rest.count <= 24 && rest.firstRange(of: "charset=") != nil
        let isPlain = rest.allSatisfy { $0.isAlphanumeric || "-=; ".utf8.contains($0) }
        return isCharset && isPlain && !SecretShape.isSecret(rest.dropFirst(10)) ? text : word
    }

    /// A time as RFC 3339 writes it.
    static func time(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        Moment.milliseconds(text) == nil ? nil : text
    }

    /// What a browser says of a failure: a name like `net::ERR_…`, or a sentence
    /// without what is private.
    static func error(_ text: ArraySlice<UInt8>, removing removals: inout Removals) -> [UInt8] {
        let isName = text.allSatisfy {
            $0.isCapital || $0.isSmall || $0.isDigit || $0 == 0x5F || $0 == 0x3A
        }
        if isName, text.count <= 64, !SecretShape.isSecret(text) { return Array(text) }
        var result: [UInt8] = []
        var cleaner = LineCleaner()
        cleaner.append(text.prefix(300), follows: false, to: &result)
        removals.add(cleaner.removals)
        return result
    }
}
