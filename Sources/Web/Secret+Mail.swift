import FoundationEssentials
public import Handrail

extension Secret {
    /// What opens the page that confirms a reporter's address. Like the private link it comes
    /// from the report's key; neither leads to the other.
    public func mailConfirmation(of report: FiledReport) -> String {
        Base64URL.text(code(for: "mail confirmation", report.idempotencyKey))
    }

    /// What opens the page that ends a reporter's mails.
    public func mailEnd(of report: FiledReport) -> String {
        Base64URL.text(code(for: "mail end", report.idempotencyKey))
    }

    /// The hashes that the records keep of both.
    public func mailHashes(of report: FiledReport) -> MailWishHashes {
        MailWishHashes(
            confirm: OpaqueSecret(mailConfirmation(of: report)).hash,
            stop: OpaqueSecret(mailEnd(of: report)).hash)
    }

    /// What requests to a webhook are signed with; the records alone cannot sign.
    public func webhookKey(_ uid: String) -> String {
        "hrwh_" + Base64URL.text(code(for: "webhook", uid))
    }
}
