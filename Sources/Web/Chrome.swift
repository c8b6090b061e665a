public import Handrail

/// What stands round every page: the site's name, navigation and footer.
public struct Chrome: Sendable {
    public let address: SiteAddress
    public let assets: Assets
    public let settings: SiteSettings

    public init(settings: SiteSettings, assets: Assets, address: SiteAddress) {
        self.settings = settings
        self.assets = assets
        self.address = address
    }
}
