/// What stands above a page of the desk: where it leads, and who is there.
public struct DeskBar: Sendable {
    let deskLinks: [Link]
    /// The name of who is logged in; nil on the page for logging in.
    let agentName: String?
    let formToken: String
    let accountPath = Paths.deskAccount
    let logoutPath = Paths.deskLogout

    struct Link: Sendable {
        let title: String
        let href: String
        let isCurrent: Bool
    }

    /// The headings of the desk.
    public enum Section: CaseIterable, Sendable {
        case reports, insights, settings
    }

    /// `agentName` is nil where nobody is logged in: then there is nothing to lead to.
    public init(agentName: String?, formToken: String = "", section: Section? = nil) {
        self.agentName = agentName
        self.formToken = formToken
        deskLinks =
            agentName == nil
            ? []
            : Section.allCases.map {
                Link(title: $0.title, href: $0.path, isCurrent: $0 == section)
            }
    }
}

extension DeskBar.Section {
    fileprivate var title: String {
        switch self {
        case .reports: "Reports"
        case .insights: "Insights"
        case .settings: "Settings"
        }
    }

    fileprivate var path: String {
        switch self {
        case .reports: Paths.deskReports
        case .insights: Paths.deskInsights
        case .settings: Paths.deskSettings
        }
    }
}
