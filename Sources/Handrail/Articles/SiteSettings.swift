/// What `Articles/site.yaml` says: whose site this is and how it is grouped.
public struct SiteSettings: Sendable, Equatable {
    /// What the site is called.
    public var name = "Handrail"
    /// The product that people have trouble with.
    public var product = "the service"
    /// One sentence for the home page and search engines.
    public var description = "Find the error on your screen and follow the steps that fix it."
    public var operatorName = ""
    /// Where the operator is reached: a web address or `mailto:`.
    public var operatorContact = ""
    /// The product's own status page.
    public var statusPage = ""
    /// Where a page's file is edited, with `{path}` for its path; empty when nowhere.
    public var editPage = ""
    /// The codes offered under the search box.
    public var homeCodes: [String] = []
    /// Slugs of the articles that the home page lists.
    public var homeArticles: [String] = []
    /// The codes that `/compare` shows when none are named.
    public var comparedCodes = ["502", "503", "504", "500"]
    public var categories: [Category] = []
    public var families: [CodeFamily] = []
    /// Groups of words that search treats as near enough the same.
    public var synonyms: [[String]] = []
    /// The product's addresses that `/connection` tries to reach.
    public var connection: [ConnectionTarget] = []

    public init() {}

    /// Where a file of the articles is edited; nil when nobody said it.
    public func editAddress(of file: String) -> String? {
        guard !editPage.isEmpty, !file.isEmpty else { return nil }
        return editPage.replacing("{path}", with: file)
    }
}
