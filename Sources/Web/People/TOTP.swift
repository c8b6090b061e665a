import Crypto
public import FoundationEssentials

/// Codes of an authenticator: TOTP (RFC 6238) with its usual setting, SHA-1, six
/// digits, steps of 30 seconds.
public struct TOTP: Sendable, Equatable {
    public let secret: [UInt8]

    private static let stepSeconds = 30.0
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    public init(secret: [UInt8]) {
        self.secret = secret
    }

    /// A secret as `typedSecret` writes it; nil for another text or one below 128 bits.
    public init?(typedSecret text: String) {
        var (bytes, bits, count) = ([UInt8](), 0, 0)
        for letter in text.uppercased() where !letter.isWhitespace {
            guard let value = TOTP.alphabet.firstIndex(of: letter) else { return nil }
            (bits, count) = (bits << 5 | value, count + 5)
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            bits &= (1 << count) - 1
        }
        guard (16...64).contains(bytes.count) else { return nil }
        secret = bytes
    }

    /// A secret of 160 bits, as RFC 4226 (section 4) recommends.
    public static func random() -> TOTP {
        var generator = SystemRandomNumberGenerator()
        return TOTP(secret: (0..<20).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    /// The code of a moment.
    public func code(at time: Date) -> String { code(step: TOTP.step(at: time)) }

    /// The step of time that a code belongs to: this one, the one before or the one
    /// after, as clocks differ; nil when it belongs to none of them.
    public func step(of code: String, at time: Date) -> Int64? {
        let digits = code.filter { !$0.isWhitespace }
        let now = TOTP.step(at: time)
        return [now, now - 1, now + 1].first { self.code(step: $0) == digits }
    }

    /// The secret as people type it into an authenticator: Base32 (RFC 4648, section 6).
    public var typedSecret: String {
        var text = ""
        var (bits, count) = (0, 0)
        for byte in secret {
            (bits, count) = (bits << 8 | Int(byte), count + 8)
            while count >= 5 {
                count -= 5
                text.append(TOTP.alphabet[bits >> count & 31])
            }
            bits &= (1 << count) - 1
        }
        if count > 0 { text.append(TOTP.alphabet[bits << (5 - count) & 31]) }
        return text
    }

    /// The address that an authenticator opens.
    public func url(account: String, site: String) -> String {
        let (site, account) = (Paths.segment(site), Paths.segment(account))
        return "otpauth://totp/\(site):\(account)?secret=\(typedSecret)&issuer=\(site)"
    }

    private static func step(at time: Date) -> Int64 {
        Int64((time.timeIntervalSince1970 / stepSeconds).rounded(.down))
    }

    /// RFC 4226, section 5.3.
    private func code(step: Int64) -> String {
        let counter = stride(from: 56, through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: step >> $0)
        }
        let mac = Array(
            HMAC<Insecure.SHA1>.authenticationCode(
                for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(mac[mac.count - 1] & 15)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let digits = String((number & 0x7fff_ffff) % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }
}
