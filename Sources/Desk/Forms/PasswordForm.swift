import HTTPServer
import Handrail
import Web

/// A new password, and the present one as proof.
struct PasswordForm {
    let current: String
    let chosen: String
    let repeated: String

    init(_ fields: Fields) {
        current = fields["current"] ?? ""
        chosen = fields["password"] ?? ""
        repeated = fields["repeated"] ?? ""
    }

    /// What keeps it from being taken, beside a wrong present one.
    var mistakes: [ReportDraft.Mistake] {
        if let words = PasswordForm.mistake(in: chosen) { return [.init("password", words)] }
        if chosen != repeated {
            return [.init("repeated", "Enter the same new password twice")]
        }
        return []
    }

    /// What is wrong with a password; nil when it can be one. Length is all that is
    /// asked for (NIST SP 800-63B, section 5.1.1.2).
    static func mistake(in password: String) -> String? {
        let count = password.unicodeScalars.count
        if count < PasswordHash.lengths.lowerBound {
            return "Enter a password of at least \(PasswordHash.lengths.lowerBound) characters"
        }
        if count > PasswordHash.lengths.upperBound {
            return "Enter a password of at most \(PasswordHash.lengths.upperBound) characters"
        }
        if Set(password).count < 5 { return "Enter a password with more different characters" }
        return nil
    }
}
