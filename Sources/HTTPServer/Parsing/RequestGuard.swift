/// What stands between a header and request smuggling.
///
/// libmicrohttpd 0.9.75 lets through what RFC 9112 forbids. Every field of a
/// request goes through `inspect`, then `verdict` decides before any byte of
/// the body is read. It allocates nothing.
struct RequestGuard {
    /// True when the client names versions that it has.
    private(set) var hasIfNoneMatch = false
    /// True when it sets another condition, or asks for a part.
    private(set) var hasRareCondition = false
    /// The content codings that the client takes.
    private(set) var accepted = AcceptEncoding()
    /// True when the body comes in chunks.
    private(set) var isChunked = false
    /// What says whether a person opens a page.
    private(set) var pageLoad = PageLoad()
    /// The length that the header declares; nil when it declares none.
    private(set) var contentLength: Int?

    private var hosts = 0
    private var lengths = 0
    private var codings = 0
    private var hasIfModifiedSince = false
    private var flaw: Refusal?

    /// True when the prepared answers alone do not do: `If-Modified-Since`
    /// counts only where there is no `If-None-Match` (RFC 9110, 13.1.3).
    var needsCare: Bool { hasRareCondition || (hasIfModifiedSince && !hasIfNoneMatch) }

    /// True when a body comes after the header.
    var hasBody: Bool { codings > 0 || contentLength ?? 0 > 0 }

    /// Takes note of one field.
    mutating func inspect(name: Span<UInt8>, value: Span<UInt8>) {
        guard name.count > 0, name.indices.allSatisfy({ name[$0].isTokenCharacter }) else {
            return refuse("A field's name is no token.")
        }
        if value.indices.contains(where: { value[$0].isForbiddenInValue }) {
            return refuse("A field has control characters.")
        }
        switch name.count {
        case 4 where name.isCaseless("host"): inspect(host: value)
        case 5 where name.isCaseless("range"): hasRareCondition = true
        case 6 where name.isCaseless("expect"): inspect(expectation: value)
        case 8 where name.isCaseless("if-match"): hasRareCondition = true
        case 13 where name.isCaseless("if-none-match"): inspectIfNoneMatch()
        case 14 where name.isCaseless("content-length"): inspect(length: value)
        case 15 where name.isCaseless("accept-encoding"): accepted.read(value)
        case 17 where name.isCaseless("transfer-encoding"): inspect(coding: value)
        case 17 where name.isCaseless("if-modified-since"): hasIfModifiedSince = true
        case 19 where name.isCaseless("if-unmodified-since"): hasRareCondition = true
        default: pageLoad.inspect(name: name, value: value)
        }
    }

    /// Throws why the request is refused, if it is.
    ///
    /// `isComplete` says that the fields account for every byte of the
    /// header: libmicrohttpd glues a folded line to the field's *name*, ends a
    /// value at a NUL and a line at a bare LF, and each would leave bytes over.
    func verdict(
        method: Span<UInt8>, isHTTP10: Bool, isComplete: Bool, bodyLimit: Int
    ) throws(Refusal) {
        if let flaw { throw flaw }
        guard isComplete else { throw .badRequest("The header is folded or has bare line ends.") }
        guard method.count > 0, method.indices.allSatisfy({ method[$0].isTokenCharacter }) else {
            throw .badRequest("The method is no token.")
        }
        guard hosts == 1 || (hosts == 0 && isHTTP10) else {
            throw .badRequest("A request has one Host.")
        }
        try checkFraming(isHTTP10: isHTTP10)
        guard contentLength ?? 0 <= bodyLimit else { throw .contentTooLarge(limit: bodyLimit) }
    }

    private func checkFraming(isHTTP10: Bool) throws(Refusal) {
        guard lengths + codings <= 1 else { throw .badRequest("The body has two lengths.") }
        guard codings == 0 || !isHTTP10 else {
            throw .badRequest("HTTP/1.0 has no transfer coding.")
        }
        guard codings == 0 || isChunked else { throw .notImplemented }
    }

    private mutating func inspect(host: Span<UInt8>) {
        hosts += 1
        guard host.count > 0, host.indices.allSatisfy({ host[$0].isHostCharacter }) else {
            return refuse("The Host is none.")
        }
    }

    /// The quick way reads one field; several are one list.
    private mutating func inspectIfNoneMatch() {
        if hasIfNoneMatch { hasRareCondition = true }
        hasIfNoneMatch = true
    }

    /// The only expectation there is (RFC 9110, 10.1.1).
    private mutating func inspect(expectation: Span<UInt8>) {
        if !expectation.isCaseless("100-continue"), flaw == nil { flaw = .expectationFailed }
    }

    private mutating func inspect(length: Span<UInt8>) {
        lengths += 1
        guard length.count > 0, length.count < 19,
            length.indices.allSatisfy({ length[$0].isDigit })
        else { return refuse("The Content-Length is no number.") }
        contentLength = length.indices.reduce(0) { $0 * 10 + Int(length[$1] - UInt8(ascii: "0")) }
    }

    /// Only the exact word: it is the only one that libmicrohttpd decodes.
    private mutating func inspect(coding: Span<UInt8>) {
        codings += 1
        isChunked = coding.isCaseless("chunked")
    }

    /// The first flaw is the one that is told.
    private mutating func refuse(_ reason: String) {
        if flaw == nil { flaw = .badRequest(reason) }
    }
}
