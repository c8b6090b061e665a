import HTTPServer

/// The header field by which a program sends a report again without sending two
/// (draft-ietf-httpapi-idempotency-key-header).
struct IdempotencyKey {
    /// Without its quotes; nil when there is none, so that the request is one of its own.
    let text: String?

    /// Takes a string of Structured Fields (RFC 9651, section 3.3.3) and, as many
    /// programs send it, a bare text. Throws for what is neither.
    init(_ request: Request) throws(Unusable) {
        let fields = request.headers.all("Idempotency-Key")
        guard let field = fields.first else {
            text = nil
            return
        }
        guard fields.count == 1, let key = IdempotencyKey.read(field) else {
            throw Unusable(
                status: .badRequest, title: "The Idempotency-Key cannot be used",
                detail:
                    "Send it once, as 1 to 255 visible characters, for example a UUID in quotes.")
        }
        text = key
    }

    /// What to answer when a key came before with something else.
    static let conflict = Unusable(
        status: .conflict, title: "The key came before with another body",
        detail: "Send this with an Idempotency-Key of its own.")

    fileprivate static func read(_ field: String) -> String? {
        var bytes = Array(field.utf8)[...]
        if bytes.count >= 2, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"") {
            bytes = bytes.dropFirst().dropLast()
        }
        let isPlain = bytes.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") }
        return isPlain && (1...255).contains(bytes.count)
            ? String(decoding: bytes, as: UTF8.self) : nil
    }
}

extension Parameter {
    /// The header field `Idempotency-Key`.
    static func idempotencyKey(isRequired: Bool) -> Parameter {
        let shape = TextShape(
            pattern: #"^([!#-~]{1,255}|"[!#-~]{1,255}")$"#,
            example: "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"",
            words: "1 to 255 visible characters, for example a UUID in quotes",
            isReadable: { IdempotencyKey.read($0) != nil })
        return .header(
            "Idempotency-Key", .text(shape), "Names this attempt: sent again it is stored once",
            isRequired: isRequired)
    }
}
