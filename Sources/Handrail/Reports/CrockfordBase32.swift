/// The characters of references that people say on the phone: Crockford's Base32, which
/// leaves out I, L, O and U.
enum CrockfordBase32 {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// So many characters, five bits of chance each.
    static func random(_ count: Int, using generator: inout some RandomNumberGenerator) -> String {
        String((0..<count).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] })
    }

    /// The characters of a reference as people type it: in any case, with or without
    /// its prefix and the hyphens, with O for 0 and I or L for 1. Nil for a text that is none.
    static func read(_ text: String, prefix: String, count: Int) -> String? {
        guard text.utf8.count <= 64 else { return nil }
        var characters = Array(
            text.uppercased().filter { !$0.isWhitespace && !"-–_.".contains($0) })
        if characters.count == prefix.count + count, characters.starts(with: prefix) {
            characters.removeFirst(prefix.count)
        }
        let read = characters.map { ["O": "0", "I": "1", "L": "1"][$0] ?? $0 }
        guard read.count == count, read.allSatisfy(alphabet.contains) else { return nil }
        return String(read)
    }
}
