/// Reads the body of one request as it comes: a form is parsed, other bytes
/// are collected, all within the limits.
struct BodyReader {
    private enum Kind {
        case dropped
        case bytes([UInt8])
        case urlEncoded(URLEncodedParser)
        case multipart(MultipartParser)
    }

    private let limits: Limits
    private var kind: Kind
    private var received = 0
    /// Why the body is refused; the rest of it is read and dropped.
    private var refusal: Refusal?

    /// A reader for the body of this request. What nobody wants is read and
    /// dropped; `filtering` makes the filters of a form's files.
    init(
        for request: Request, isWanted: Bool, limits: Limits, uploads: UploadSpace,
        filtering: FormFileFiltering? = nil
    ) {
        self.limits = limits
        kind = .bytes([])
        guard isWanted, !request.isReading else {
            kind = .dropped
            return
        }
        let type = HeaderValue(request.headers["Content-Type"] ?? "")
        if type.value == "application/x-www-form-urlencoded" {
            kind = .urlEncoded(
                URLEncodedParser(
                    bytes: limits.formBytes, fields: limits.formFields,
                    fieldBytes: limits.fieldBytes))
        } else if type.value == "multipart/form-data" {
            let boundary = type.parameters["boundary"] ?? ""
            guard
                let parser = MultipartParser(
                    boundary: boundary, limits: limits, share: UploadShare(of: uploads),
                    filtering: filtering)
            else {
                refuse(.badRequest("The form's type has no usable boundary."))
                return
            }
            kind = .multipart(parser)
        }
    }

    /// Reads one piece. False when the client sends on and on although the
    /// limit is passed, so that there is nothing left but to hang up.
    mutating func feed(_ bytes: Span<UInt8>) -> Bool {
        received += bytes.count
        guard received <= limits.bodyBytes else {
            refuse(.contentTooLarge(limit: limits.bodyBytes))
            return received / 2 <= limits.bodyBytes
        }
        do throws(Refusal) { try parse(bytes) } catch { refuse(error) }
        return true
    }

    /// Puts what was read into the request.
    mutating func finish(into request: inout Request) throws(Refusal) {
        if let refusal { throw refusal }
        switch kind {
        case .dropped: break
        case .bytes(let bytes): request.body = bytes
        case .urlEncoded(var parser): request.form = try parser.finish()
        case .multipart(let parser): (request.form, request.files) = try parser.finish()
        }
    }

    private mutating func parse(_ bytes: Span<UInt8>) throws(Refusal) {
        // The case is taken out first: two owners of an array would copy it.
        let taken = kind
        kind = .dropped
        switch consume taken {
        case .dropped: break
        case .bytes(var collected):
            guard collected.count + bytes.count <= limits.plainBodyBytes else {
                throw .contentTooLarge(limit: limits.plainBodyBytes)
            }
            for index in bytes.indices { collected.append(bytes[index]) }
            kind = .bytes(collected)
        case .urlEncoded(var parser):
            try parser.feed(bytes)
            kind = .urlEncoded(parser)
        case .multipart(var parser):
            try parser.feed(bytes)
            kind = .multipart(parser)
        }
    }

    /// Reads and drops the rest; the first reason is the one that is told.
    mutating func refuse(_ reason: Refusal) {
        if refusal == nil { refusal = reason }
        kind = .dropped
    }
}
