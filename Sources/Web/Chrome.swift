public import Handrail

/// What stands round every page: the site's name, navigation and footer.
public struct Chrome: Sendable {
    /// The site's own address without a slash at its end: `https://help.example.com`.
    public let baseURL: String
    public let assets: Assets
    public let settings: SiteSettings

    public init(settings: SiteSettings, assets: Assets, baseURL: String) {
        self.settings = settings
        self.assets = assets
        self.baseURL = baseURL
    }
}
