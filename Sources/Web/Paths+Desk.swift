public import Handrail

extension Paths {
    public static let desk = "/desk"
    public static let deskLogin = "/desk/login"
    public static let deskLogout = "/desk/logout"
    public static let deskReports = "/desk/reports"
    public static let deskOutages = "/desk/outages"
    public static let deskInsights = "/desk/insights"
    public static let deskAnswers = "/desk/answers"
    public static let deskSettings = "/desk/settings"
    public static let deskAccount = "/desk/account"
    public static let deskTokens = "/desk/account/tokens"
    public static let deskPeople = "/desk/settings/people"
    public static let deskAudit = "/desk/settings/audit"

    /// The page for logging in, which leads on to a path of the desk.
    public static func deskLogin(leadingTo path: String) -> String {
        path == desk ? deskLogin : "\(deskLogin)?next=\(segment(path))"
    }

    /// A report as the team sees it.
    public static func deskReport(_ reference: ReportReference) -> String {
        "\(deskReports)/\(reference)"
    }
}

extension Paths {
    /// The entries of the audit log before one, of a subject where it is not empty.
    public static func deskAudit(subject: String, before id: Int64) -> String {
        let filter = subject.isEmpty ? "" : "subject=\(segment(subject))&"
        return "\(deskAudit)?\(filter)before=\(id)"
    }
}
