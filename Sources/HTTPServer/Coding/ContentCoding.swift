/// A coding that a body can be sent in (RFC 9110, 8.4.1).
enum ContentCoding: Sendable, CaseIterable {
    case identity, gzip, brotli

    /// The coding's name in `Content-Encoding` and `Accept-Encoding`.
    var name: String {
        switch self {
        case .identity: "identity"
        case .gzip: "gzip"
        case .brotli: "br"
        }
    }

    /// The bytes in this coding, always the same for the same bytes; nil for
    /// `identity`, and when it cannot be done.
    func encode(_ bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .identity: nil
        case .gzip: Gzip.encode(bytes)
        case .brotli: Brotli.encode(bytes)
        }
    }
}
