/// The field `Forwarded` (RFC 7239): what each proxy says, the nearest last.
struct Forwarded: Equatable {
    /// How many elements are looked at, counted from the nearest proxy.
    static let limit = 64

    /// The elements in order; nil for one that is malformed or empty.
    let elements: [ForwardedElement?]

    /// Reads every field of that name, in order. Each is read by itself, so
    /// that a quote that a client leaves open does not swallow what a proxy
    /// adds as a field of its own.
    init(_ fields: [String]) {
        let texts = fields.map { Array($0.utf8)[...] }.filter { !$0.trimmed.isEmpty }
        elements = texts.flatMap { $0.split(outsideQuotes: UInt8(ascii: ",")) }
            .suffix(Forwarded.limit).map { ForwardedElement($0) }
    }
}
