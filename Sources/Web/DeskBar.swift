/// What stands above a page of the desk: where it leads, and who is there.
public struct DeskBar: Sendable {
    let deskLinks: [Choice]
    /// The name of who is logged in; nil on the page for logging in.
    let agentName: String?
    let formToken: String
    let accountPath = Paths.deskAccount
    let logoutPath = Paths.deskLogout

    /// The headings of the desk.
    public enum Section: CaseIterable, Sendable {
        case reports, outages, insights, answers, settings
    }

    /// `agentName` is nil where nobody is logged in: then there is nothing to lead to.
    /// `openOutages` is how many there are.
    public init(
        agentName: String?, formToken: String = "", section: Section? = nil, openOutages: Int = 0
    ) {
        self.agentName = agentName
        self.formToken = formToken
        deskLinks =
            agentName == nil
            ? []
            : Section.allCases.map {
                Choice(
                    href: $0.path,
                    title: $0.title
                        + ($0 == .outages && openOutages > 0 ? " (\(openOutages))" : ""),
                    isCurrent: $0 == section)
            }
    }
}

extension DeskBar.Section {
    fileprivate var title: String {
        switch self {
        case .reports: "Reports"
        case .outages: "Outages"
        case .answers: "Answers"
        case .insights: "Insights"
        case .settings: "Settings"
        }
    }

    fileprivate var path: String {
        switch self {
        case .reports: Paths.deskReports
        case .outages: Paths.outages
        case .answers: Paths.deskAnswers
        case .insights: Paths.deskInsights
        case .settings: Paths.deskSettings
        }
    }
}
