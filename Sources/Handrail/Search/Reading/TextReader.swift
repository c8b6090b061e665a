/// Reads what people type or paste, with the codes of one catalogue.
///
/// A short text in one line is taken as it is. Of any other the markup and the
/// noise become spaces, each byte at its place, so that what is found in the
/// rest is known by where it stands in the text.
public struct TextReader: Sendable {
    private let recognizer: CodeRecognizer

    public init(_ codes: [ErrorCode]) {
        recognizer = CodeRecognizer(codes)
    }

    /// What a text says; any text can be read.
    public func reading(of text: String) -> TextReading {
        let bytes = Array(text.utf8)
        return TextReading.isShort(bytes) ? short(text, bytes) : long(bytes)
    }

    private func short(_ text: String, _ bytes: [UInt8]) -> TextReading {
        let words = TextWords(bytes)
        let id = RequestID.all(in: words).first
        return TextReading(
            codes: recognizer.codes(in: words, headings: [0..<bytes.count], of: bytes),
            server: ServerName.find(in: words, isPage: false)?.name, requestID: id?.id, words: text)
    }

    private func long(_ bytes: [UInt8]) -> TextReading {
        let markup = Markup(bytes)
        let all = TextWords(markup.bytes)
        let ids = RequestID.all(in: all)
        var rest = markup.bytes
        for id in ids { for place in id.range { rest[place] = .ascii(" ") } }
        let noise = Noise(rest)
        let server = ServerName.find(in: all, isPage: true)
        let isPasted =
            markup.isMarkup || !ids.isEmpty || noise.signs > 2 || PageSentences.stand(in: all)
            || server?.isCertain ?? false
        // The first word of a page without markup is its headline: `502. That’s an error.`
        let headings = markup.headings + (isPasted ? all.words.prefix(1).map(\.range) : [])
        let kept = Kept(noise.bytes, or: markup.bytes, or: bytes)
        return TextReading(
            codes: recognizer.codes(in: kept.words, headings: headings, of: bytes),
            server: isPasted ? server?.name : nil, requestID: ids.first?.id,
            words: isPasted ? kept.words.tidyText() : kept.words.text(0..<bytes.count),
            isPasted: isPasted)
    }
}

/// What is left of a text: without noise where that leaves words, else without
/// markup, else as it is.
private struct Kept {
    let words: TextWords

    init(_ cleaned: [UInt8], or plain: [UInt8], or text: [UInt8]) {
        let cleaned = TextWords(cleaned)
        guard cleaned.count < 2 else {
            words = cleaned
            return
        }
        let plain = TextWords(plain)
        words = plain.count > 0 ? plain : TextWords(Markup.inOneLine(text))
    }
}
