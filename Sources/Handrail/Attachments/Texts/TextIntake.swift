/// A text or JSON on its way in: read as UTF-8 or UTF-16, checked, and taken
/// free of what is private.
struct TextIntake: Sendable {
    private var decoder: TextDecoder
    private var json = JSONCheck()
    private var redactor = TextRedactor()
    private var isBlank = true

    /// A text that begins with these bytes, which are fed as well.
    init(head: [UInt8]) {
        decoder = TextDecoder(head: head)
    }

    /// Reads the next bytes; answers why the text is none.
    mutating func feed(
        _ bytes: ArraySlice<UInt8>, into output: inout [UInt8]
    ) -> AttachmentRefusal? {
        var text: [UInt8] = []
        if let refusal = decoder.feed(bytes, into: &text) { return refusal }
        take(text, into: &output)
        return nil
    }

    /// Ends the text; answers what it is, or why it is none.
    mutating func finish(
        into output: inout [UInt8]
    ) -> Result<AttachmentFinding, AttachmentRefusal> {
        if let refusal = decoder.finish() { return .failure(refusal) }
        guard !isBlank else { return .failure(.empty) }
        let removed = redactor.finish(into: &output)
        return .success(
            AttachmentFinding(json.isComplete ? .json : .text, removed: removed.inWords))
    }

    private mutating func take(_ text: [UInt8], into output: inout [UInt8]) {
        isBlank = isBlank && text.allSatisfy(\.isSpace)
        json.feed(text)
        redactor.feed(text[...], into: &output)
    }
}
