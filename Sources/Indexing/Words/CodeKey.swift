import Handrail

/// What an error code is found by: its form, without the zeros that some people
/// write before its number (`ORA-00942`, `ORA-942`).
struct CodeKey: Hashable {
    let text: String

    /// How many keys of one text are looked up.
    private static let most = 64

    init(_ form: String) {
        let bytes = Array(form.utf8)
        let letters = bytes.prefix(while: \.isSmall)
        let number = bytes[letters.count...]
        let isNumber = !letters.isEmpty && number.count > 1 && number.allSatisfy(\.isDigit)
        let zeros = isNumber ? number.dropLast().prefix { $0 == .ascii("0") }.count : 0
        text = String(decoding: letters + number.dropFirst(zeros), as: UTF8.self)
    }

    /// The codes of a text as it was read, each once: those of the catalogue, however
    /// they were recognised, and those that stand there.
    static func all(in reading: TextReading) -> [CodeKey] {
        let recognized = reading.codes.compactMap { of(code: $0.code) }
        return recognized + all(in: reading.words).filter { !recognized.contains($0) }
    }

    /// What a code of the catalogue is found by.
    static func of(code: String) -> CodeKey? {
        CodeSpelling.all(in: "error \(code)").first.map { CodeKey($0.form) }
    }

    /// The codes of a text, each once, and the words that may be codes though
    /// nothing says so: `80240963` for `0x80240963`, `kb 4934846` for `KB4934846`.
    static func all(in text: String) -> [CodeKey] {
        var seen: Set<CodeKey> = []
        let spelled = CodeSpelling.all(in: text).map { CodeKey($0.form) }
        return Array((spelled + likely(in: text)).filter { seen.insert($0).inserted }.prefix(most))
    }

    private static func likely(in text: String) -> [CodeKey] {
        let split = SplitText(text)
        let words = split.words.filter { !$0.isPart && $0.isASCII }
        var keys: [CodeKey] = []
        for (place, word) in words.enumerated() where split[word].contains(where: \.isDigit) {
            let spelling = split.text(of: word)
            if spelling.utf8.count >= 4 { keys.append(CodeKey(spelling)) }
            guard place > 0, split[words[place - 1]].allSatisfy(\.isSmall) else { continue }
            keys.append(CodeKey(split.text(of: words[place - 1]) + spelling))
        }
        return keys
    }
}
