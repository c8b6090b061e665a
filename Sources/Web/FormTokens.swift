import Handrail
public import FoundationEssentials

/// Makes and checks the hidden `form_token` of each form.
///
/// A token is random, so that a form sent twice is known as one; it is signed
/// with the form's name and the time, so that no other site can make one and
/// no cookie is needed.
public struct FormTokens: Sendable {
    /// How long a form may lie open before it is asked to be sent again.
    public static let lifetime: Double = 7 * 86_400

    private let secret: Secret
    private let now: @Sendable () -> Date

    public init(secret: Secret, now: @escaping @Sendable () -> Date = { Date() }) {
        self.secret = secret
        self.now = now
    }

    /// A fresh token for a form.
    public func issue(for form: String) -> String {
        var generator = SystemRandomNumberGenerator()
        let seconds = UInt64(now().timeIntervalSince1970)
        let head =
            (0..<12).map { _ in UInt8.random(in: 0...255, using: &generator) }
            + (0..<8).map { UInt8(truncatingIfNeeded: seconds >> (56 - 8 * $0)) }
        return Base64URL.text(
            head + secret.code(for: "form \(form)", Base64URL.text(head)).prefix(16))
    }

    /// Whether a token was issued for this form and is not too old.
    public func accepts(_ token: String, for form: String) -> Bool {
        age(of: token, for: form).map { $0 > -60 && $0 < FormTokens.lifetime } ?? false
    }

    /// How many seconds ago a token was issued for this form, up to one more than
    /// it was; nil when it was not.
    public func age(of token: String, for form: String) -> Double? {
        guard token.utf8.count == 48, let bytes = Base64URL.bytes(token), bytes.count == 36 else {
            return nil
        }
        let head = bytes.prefix(20)
        guard secret.isCode(bytes.suffix(16), for: "form \(form)", Base64URL.text(head)) else {
            return nil
        }
        let seconds = head.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return now().timeIntervalSince1970 - Double(seconds)
    }
}
