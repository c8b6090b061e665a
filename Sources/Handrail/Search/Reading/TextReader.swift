/// Reads what people type or paste, with the codes of one catalogue.
public struct TextReader: Sendable {
    private let recognizer: CodeRecognizer

    public init(_ codes: [ErrorCode]) {
        recognizer = CodeRecognizer(codes)
    }

    /// What a text says; any text can be read.
    public func reading(of text: String) -> TextReading {
        TextReading(codes: recognizer.codes(in: text), words: text)
    }
}
