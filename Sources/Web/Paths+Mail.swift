public import Handrail

extension Paths {
    /// Where a reporter says that answers are to come by e-mail.
    public static func mail(_ token: ReportToken) -> String { report(token) + "/mail" }

    /// Where the address of a reporter is confirmed.
    public static func confirmMail(_ token: String) -> String { "/mail/confirm/\(segment(token))" }

    /// Where a reporter ends the mails.
    public static func endMail(_ token: String) -> String { "/mail/unsubscribe/\(segment(token))" }
}
