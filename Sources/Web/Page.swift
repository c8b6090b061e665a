/// What a template shows: stored properties and nothing else, since the
/// template sees only those.
///
/// A missing name falls through to nothing, and an empty string is still there:
/// use nil, `false` or an empty array for what a section should leave out.
public protocol Page: Sendable {
    /// The template's name.
    static var template: String { get }
    /// What the browser's tab says, before the site's name.
    var title: String { get }
    /// What the page's head and frame need beside its content.
    var frame: PageFrame { get }
}

/// What the layout needs to know of a page.
public struct PageFrame: Sendable {
    /// One sentence for search engines and previews; nil for pages that are nobody else's business.
    public var summary: String?
    /// The page's one true path; nil for pages that are not to be indexed.
    public var canonicalPath: String?
    /// The heading of the site's navigation that the page stands under.
    public var section: SiteSection?
    /// False on pages that have the search box in their content.
    public var hasSearch: Bool
    /// The stylesheets and scripts of `Public/` that this page needs beside the site's, by name.
    public var assets: [String]
    /// The error codes that the page is about: a notice on one of them concerns it.
    public var codes: [String]
    /// Which notices the page announces.
    public var banners: Banners
    /// The same in other forms, such as a feed.
    public var alternates: [Alternate]
    /// What stands above a page of the desk in place of the site's navigation; nil on
    /// all other pages.
    public var desk: DeskBar?

    /// Which notices stand above a page.
    public enum Banners: Sendable {
        /// Every one.
        case all
        /// Those without codes, and those on a code of the page.
        case concerning
        /// None: the page is about them itself.
        case none
    }

    /// A page in another form.
    public struct Alternate: Sendable {
        let mediaType: String
        let alternateTitle: String
        let alternatePath: String

        public init(_ mediaType: String, _ title: String, at path: String) {
            self.mediaType = mediaType
            alternateTitle = title
            alternatePath = path
        }
    }

    public init(
        summary: String? = nil, canonicalPath: String? = nil, section: SiteSection? = nil,
        hasSearch: Bool = true, assets: [String] = [], codes: [String] = [],
        banners: Banners = .concerning, alternates: [Alternate] = [], desk: DeskBar? = nil
    ) {
        self.summary = summary
        self.canonicalPath = canonicalPath
        self.section = section
        self.hasSearch = hasSearch
        self.assets = assets
        self.codes = codes
        self.banners = banners
        self.alternates = alternates
        self.desk = desk
    }
}

/// The headings of the site's navigation.
public enum SiteSection: String, Sendable, CaseIterable {
    case articles, codes, faq, report
}
