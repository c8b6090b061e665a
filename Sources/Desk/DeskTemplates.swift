/// The templates of `Templates/`, by the names that pages use.
enum DeskTemplates {
    static let all: [String: [UInt8]] = [
        "account": PackageResources.account_mustache,
        "audit": PackageResources.audit_mustache,
        "authenticator": PackageResources.authenticator_mustache,
        "desk-report": PackageResources.desk_report_mustache,
        "inbox": PackageResources.inbox_mustache,
        "login": PackageResources.login_mustache,
        "notifications": PackageResources.notifications_mustache,
        "people": PackageResources.people_mustache,
        "refused": PackageResources.refused_mustache,
        "settings-nav": PackageResources.settings_nav_mustache,
        "shown-once": PackageResources.shown_once_mustache,
        "tokens": PackageResources.tokens_mustache,
    ]
}
