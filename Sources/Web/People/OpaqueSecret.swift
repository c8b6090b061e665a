import Handrail
import Crypto
import FoundationEssentials

/// A random text that opens something for whoever has it; only its hash is stored.
public struct OpaqueSecret: Sendable, Equatable {
    public let text: String

    /// What nobody takes for another letter.
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

    /// 256 bits after a prefix that says what it is, such as `hr_`.
    public static func random(prefix: String = "") -> OpaqueSecret {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
        return OpaqueSecret(prefix + Base64URL.text(bytes))
    }

    /// Ten characters in two groups, for people to keep on paper: 50 bits.
    public static func recoveryCode() -> OpaqueSecret {
        let letters = (0..<10).map { _ in alphabet.randomElement() ?? "0" }
        return OpaqueSecret(String(letters[..<5]) + "-" + String(letters[5...]))
    }

    /// A password for somebody to begin with: 100 bits in four groups.
    public static func password() -> OpaqueSecret {
        let groups = (0..<4).map { _ in String((0..<5).map { _ in alphabet.randomElement() ?? "0" })
        }
        return OpaqueSecret(groups.joined(separator: "-"))
    }

    public init(_ text: String) {
        self.text = text
    }

    /// A recovery code as somebody typed it; nil for a text that can be none.
    public init?(typedRecoveryCode text: String) {
        let letters = text.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard letters.count == 10 else { return nil }
        self.init(letters.prefix(5) + "-" + letters.dropFirst(5))
    }

    /// SHA-256.
    public var hash: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}
