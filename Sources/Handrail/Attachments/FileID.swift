/// Names a file that is stored. Nobody can guess it: 128 random bits.
public struct FileID: Sendable, Hashable {
    /// 32 digits of base 16, in lower case.
    public let text: String

    /// A fresh one.
    public static func random() -> FileID {
        var generator = SystemRandomNumberGenerator()
        let digits = (0..<32).map { _ in
            String(Int.random(in: 0..<16, using: &generator), radix: 16)
        }
        return FileID(digits: digits.joined())
    }

    /// Nil for a text that cannot be one.
    public init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard text.utf8.count == 32, isPlain else { return nil }
        self.text = text
    }

    private init(digits: String) {
        text = digits
    }
}
