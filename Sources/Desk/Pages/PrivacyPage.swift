import FoundationEssentials
import Handrail
import Web

/// How long reports are kept, and what is kept of one person.
struct PrivacyPage: Page {
    static let template = "privacy"

    let title: String
    let frame: PageFrame
    let settings: [Choice]
    let formToken: String
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let rules: [String]
    let email: TextField
    /// What was typed, for the forms below.
    let address: String
    let isFound: Bool
    let hasReports: Bool
    let reports: [Kept]
    /// `3 reports were erased`; nil when nothing was asked for.
    let done: String?

    /// A report of the person.
    struct Kept {
        let href: String
        let keptReference: String
        let sent: Moment
        let keptStatus: String
        let isErased: Bool
    }

    init(
        _ visit: Visit, _ retention: RetentionRules, email: String, found: [FiledReport]?,
        erased: Int?, mistakes: [ReportDraft.Mistake]
    ) {
        title = mistakes.isEmpty ? "Privacy" : "Error: Privacy"
        frame = visit.frame(.settings)
        settings = SettingsNav.choices(at: Paths.deskPrivacy)
        formToken = visit.formToken
        hasMistakes = !mistakes.isEmpty
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
        rules = PrivacyPage.words(retention)
        self.email = TextField(
            "email", "E-mail address", value: email,
            hint: "It is looked for in all reports, and written down nowhere.", type: "email",
            isOptional: false, isShort: true, autocomplete: "off", mistakes: mistakes)
        address = email
        isFound = found != nil
        reports = (found ?? []).map {
            Kept(
                href: Paths.deskReport($0.reference), keptReference: $0.reference.description,
                sent: Moment($0.createdAt, now: visit.now), keptStatus: $0.status.teamLabel,
                isErased: $0.erasedAt != nil)
        }
        hasReports = !reports.isEmpty
        done = erased.map { "\($0.counted("report was", "reports were")) erased." }
    }

    private static func words(_ rules: RetentionRules) -> [String] {
        [
            rules.closeAfterDays.map {
                "A report that waits for its reporter is closed after \($0.counted("day"))."
            } ?? "A report that waits for its reporter stays open (--close-after).",
            rules.eraseAfterDays.map {
                "What was written about a report is erased \($0.counted("day")) after it was solved or closed."
            } ?? "Nothing is erased by itself (--erase-after).",
        ]
    }
}
