import Handrail
import Crypto
import CryptoExtras
import Foundation

/// Hashes of passwords by scrypt (RFC 7914), in the form
/// `$scrypt$ln=14,r=8,p=5$salt$hash`.
public struct PasswordHash: Sendable {
    /// The fewest and the most characters of a password.
    public static let lengths = 12...256

    /// As it is stored.
    public let text: String

    private let cost: Cost
    private let salt: [UInt8]
    private let key: [UInt8]

    /// What a hash costs: `r * 128 << log2N` bytes of memory, `p` times.
    public struct Cost: Sendable, Equatable {
        let log2N: Int
        let r: Int
        let p: Int

        /// 16 MB, five times over.
        public static let usual = Cost(log2N: 14, r: 8, p: 5)
        /// For tests: of no use against anybody.
        public static let least = Cost(log2N: 4, r: 8, p: 1)
    }

    /// A hash with a salt of its own. Throws when there is no memory for it.
    public init(of password: String, cost: Cost = .usual) throws {
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
        self.init(cost, salt, try PasswordHash.key(of: password, salt, cost))
    }

    /// A hash as it was stored; nil for another text.
    public init?(stored text: String) {
        let parts = text.split(separator: "$").map(String.init)
        guard parts.count == 4, parts[0] == "scrypt", let cost = Cost(parts[1]),
            let salt = Base64URL.bytes(parts[2]), let key = Base64URL.bytes(parts[3]),
            key.count == 32
        else { return nil }
        self.init(cost, salt, key)
    }

    private init(_ cost: Cost, _ salt: [UInt8], _ key: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.key = key
        text =
            "$scrypt$ln=\(cost.log2N),r=\(cost.r),p=\(cost.p)$\(Base64URL.text(salt))$\(Base64URL.text(key))"
    }

    /// Whether it is the hash of this password, in a time that tells nothing about either.
    public func isOf(_ password: String) throws -> Bool {
        let other = try PasswordHash.key(of: password, salt, cost)
        return zip(key, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// What is wrong with a password, as what to do instead; nil when it can be one. Its
    /// length is what counts (NIST SP 800-63B, section 5.1.1.2).
    public static func mistake(in password: String) -> String? {
        let count = password.unicodeScalars.count
        if count < lengths.lowerBound {
            return "Enter a password of at least \(lengths.lowerBound) characters"
        }
        if count > lengths.upperBound {
            return "Enter a password of at most \(lengths.upperBound) characters"
        }
        if Set(password).count < 5 { return "Enter a password with more different characters" }
        return nil
    }

    private static func key(of password: String, _ salt: [UInt8], _ cost: Cost) throws -> [UInt8] {
        // The same letters are the same password, however a keyboard composes them.
        let bytes = Array(password.precomposedStringWithCompatibilityMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: bytes, salt: salt, outputByteCount: 32, rounds: 1 << cost.log2N,
            blockSize: cost.r, parallelism: cost.p)
        return unsafe key.withUnsafeBytes { unsafe Array($0) }
    }
}

extension PasswordHash.Cost {
    /// `ln=14,r=8,p=5`; nil for another text, or a cost that nobody would choose.
    fileprivate init?(_ text: String) {
        let pairs = text.split(separator: ",").map { $0.split(separator: "=") }
        guard pairs.map({ $0.first }) == ["ln", "r", "p"] else { return nil }
        let numbers = pairs.compactMap { $0.last.flatMap { Int($0) } }
        guard numbers.count == 3, (1...20).contains(numbers[0]), (1...32).contains(numbers[1]),
            (1...16).contains(numbers[2])
        else { return nil }
        self.init(log2N: numbers[0], r: numbers[1], p: numbers[2])
    }
}
