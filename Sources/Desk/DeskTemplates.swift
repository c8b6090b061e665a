/// The templates of `Templates/`, by the names that pages use.
enum DeskTemplates {
    static let all: [String: [UInt8]] = [
        "account": PackageResources.account_mustache,
        "audit": PackageResources.audit_mustache,
        "authenticator": PackageResources.authenticator_mustache,
        "canned-answer": PackageResources.canned_answer_mustache,
        "canned-answers": PackageResources.canned_answers_mustache,
        "desk-report": PackageResources.desk_report_mustache,
        "inbox": PackageResources.inbox_mustache,
        "inbox-views": PackageResources.inbox_views_mustache,
        "insights": PackageResources.insights_mustache,
        "login": PackageResources.login_mustache,
        "merge": PackageResources.merge_mustache,
        "outage": PackageResources.outage_mustache,
        "outage-line": PackageResources.outage_line_mustache,
        "outage-new": PackageResources.outage_new_mustache,
        "outage-suggestions": PackageResources.outage_suggestions_mustache,
        "outages": PackageResources.outages_mustache,
        "people": PackageResources.people_mustache,
        "privacy": PackageResources.privacy_mustache,
        "refused": PackageResources.refused_mustache,
        "report-relations": PackageResources.report_relations_mustache,
        "settings-nav": PackageResources.settings_nav_mustache,
        "shown-once": PackageResources.shown_once_mustache,
        "tokens": PackageResources.tokens_mustache,
        "use-answer": PackageResources.use_answer_mustache,
    ]
}
