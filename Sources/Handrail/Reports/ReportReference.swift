/// What people say on the phone: `HR-7F3K-92QX`.
///
/// Eight of Crockford's Base32 characters, which leave out I, L, O and U: 40
/// bits. It names a report and opens nothing.
public struct ReportReference: Sendable, Hashable, CustomStringConvertible {
    public let description: String

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// A reference nobody can guess from another one.
    public static func random(using generator: inout some RandomNumberGenerator) -> Self {
        let characters = (0..<8).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] }
        return Self(String(characters[..<4]), String(characters[4...]))
    }

    private init(_ first: String, _ second: String) {
        description = "HR-\(first)-\(second)"
    }

    /// A reference as it was stored.
    public init(stored text: String) {
        description = text
    }
}
