import FoundationEssentials
import Handrail
import Web

/// What a receipt says of answers by e-mail.
struct MailSection {
    let mailWords: String
    /// What the button says; nil where there is nothing to press.
    let mailButton: String?
    let mailAction: String
    let mailToken: String

    /// The name of the form, which its token is made for.
    static func form(_ reference: ReportReference) -> String { "mail \(reference)" }

    /// Nil where there is nowhere to send them.
    init?(_ filed: FiledReport, _ wish: MailWish?, token: ReportToken, formToken: String, now: Date)
    {
        guard let address = wish?.address ?? filed.report.email.ifAny else { return nil }
        mailAction = Paths.mail(token)
        mailToken = formToken
        switch wish {
        case .some(let wish) where wish.isConfirmed:
            mailWords = "What the support team writes here also goes to \(address)."
            mailButton = nil
        case .some(let wish) where wish.endedAt == nil:
            mailWords =
                "We sent a mail to \(address). Open the link in it and press its button: answers come by e-mail from then on."
            let isSoon = now.timeIntervalSince(wish.askedAt) < MailWish.askingInterval
            mailButton = isSoon ? nil : "Send that mail again"
        default:
            mailWords =
                "We first send one mail to \(address), to make sure that it is yours. Each answer then comes there too."
            mailButton = "Send me answers by e-mail"
        }
    }
}
