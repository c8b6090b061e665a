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

    /// A reference as people type it: in any case, with or without `HR` and the
    /// hyphens, with O for 0 and I or L for 1 (Crockford's Base32); nil for a text
    /// that is none.
    public init?(typed text: String) {
        guard text.utf8.count <= 64 else { return nil }
        var characters = Array(
            text.uppercased().filter { !$0.isWhitespace && !"-–_.".contains($0) })
        if characters.count == 10, characters.starts(with: "HR") { characters.removeFirst(2) }
        let read = characters.map { ["O": "0", "I": "1", "L": "1"][$0] ?? $0 }
        guard read.count == 8, read.allSatisfy(Self.alphabet.contains) else { return nil }
        self.init(String(read[..<4]), String(read[4...]))
    }

    /// A reference as it was stored.
    public init(stored text: String) {
        description = text
    }
}
