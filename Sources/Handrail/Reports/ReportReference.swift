/// What people say on the phone: `HR-7F3K-92QX`.
///
/// Eight of Crockford's Base32 characters: 40 bits. It names a report and opens nothing.
public struct ReportReference: Sendable, Hashable, CustomStringConvertible {
    public let description: String

    /// A reference nobody can guess from another one.
    public static func random(using generator: inout some RandomNumberGenerator) -> Self {
        Self(CrockfordBase32.random(8, using: &generator))
    }

    private init(_ characters: String) {
        description = "HR-\(characters.prefix(4))-\(characters.suffix(4))"
    }

    /// A reference as people type it: in any case, with or without `HR` and the
    /// hyphens, with O for 0 and I or L for 1 (Crockford's Base32); nil for a text
    /// that is none.
    public init?(typed text: String) {
        guard let read = CrockfordBase32.read(text, prefix: "HR", count: 8) else { return nil }
        self.init(read)
    }

    /// A reference as it was stored.
    public init(stored text: String) {
        description = text
    }
}
