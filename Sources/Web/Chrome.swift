public import FoundationEssentials
public import Handrail

/// What stands round every page: the site's name, navigation and footer.
public struct Chrome: Sendable {
    public let address: SiteAddress
    public let assets: Assets
    public let settings: SiteSettings
    /// What is announced, the most pressing first, to the pages that it concerns.
    public let notices: [Notice]
    /// The time that notices are told at.
    public let now: Date

    public init(
        settings: SiteSettings, assets: Assets, address: SiteAddress, notices: [Notice] = [],
        now: Date = Date()
    ) {
        self.settings = settings
        self.notices = notices
        self.now = now
        self.assets = assets
        self.address = address
    }
}
