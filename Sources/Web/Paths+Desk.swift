public import Handrail

extension Paths {
    public static let desk = "/desk"
    public static let deskLogin = "/desk/login"
    public static let deskSignIn = "/desk/login/oidc"
    public static let deskSignInCallback = "/desk/login/oidc/callback"
    public static let deskSignInCode = "/desk/login/oidc/code"
    public static let deskConnection = "/desk/account/sign-in"
    public static let deskLogout = "/desk/logout"
    public static let deskReports = "/desk/reports"
    public static let deskViews = "/desk/views"
    public static let deskSettings = "/desk/settings"
    public static let deskAccount = "/desk/account"
    public static let deskTokens = "/desk/account/tokens"
    public static let deskPeople = "/desk/settings/people"
    public static let deskPrivacy = "/desk/settings/privacy"
    public static let deskNotifications = "/desk/settings/notifications"
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
    /// The log of what was sent, in a state where it is not nil, before an entry.
    public static func deskNotifications(state: String?, before id: Int64? = nil) -> String {
        let filters = [state.map { "state=\(segment($0))" }, id.map { "before=\($0)" }]
        let query = filters.compactMap(\.self).joined(separator: "&")
        return query.isEmpty ? deskNotifications : "\(deskNotifications)?\(query)"
    }

    /// The entries of the audit log before one, of a subject where it is not empty.
    public static func deskAudit(subject: String, before id: Int64) -> String {
        let filter = subject.isEmpty ? "" : "subject=\(segment(subject))&"
        return "\(deskAudit)?\(filter)before=\(id)"
    }

    /// The reports of a code, wherever they stand.
    public static func deskReports(code: String) -> String {
        "\(deskReports)?status=all&code=\(segment(code))"
    }

    /// A file of a report.
    public static func deskAttachment(_ id: FileID, of reference: ReportReference) -> String {
        "\(deskReport(reference))/attachments/\(id.text)"
    }
}
