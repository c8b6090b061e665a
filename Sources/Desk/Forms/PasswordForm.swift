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
        if let words = PasswordHash.mistake(in: chosen) { return [.init("password", words)] }
        if chosen != repeated {
            return [.init("repeated", "Enter the same new password twice")]
        }
        return []
    }
}
