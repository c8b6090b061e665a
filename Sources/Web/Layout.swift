import Handrail

/// What the layout's template shows: the page's content in the site's frame.
struct Layout {
    let documentTitle: String
    let summary: String?
    let canonicalURL: String?
    let siteName: String
    let stylesheets: [String]
    let icon: String
    let alternates: [PageFrame.Alternate]
    /// Nil when there is nothing to announce.
    let banner: Banner?
    let scripts: [String]
    /// Where browsers read how to search the site.
    let openSearch = Paths.openSearch
    let links: [Choice]
    let hasSearch: Bool
    /// Nil on the pages that are not the desk's.
    let desk: DeskBar?
    let operatorName: String?
    let operatorContact: String?
    let statusPage: String?
    let product: String
    /// Safe HTML, made by the page's template.
    let content: String

    init(_ page: some Page, content: String, chrome: Chrome) {
        let frame = page.frame
        let settings = chrome.settings
        documentTitle =
            page.title == settings.name ? page.title : "\(page.title) – \(settings.name)"
        summary = frame.summary
        canonicalURL = frame.canonicalPath.flatMap(chrome.address.url)
        siteName = settings.name
        let own = { (type: String) in
            (["site\(type)"] + frame.assets.filter { $0.hasSuffix(type) }).map(chrome.assets.path)
        }
        stylesheets = own(".css")
        icon = chrome.assets.path("icon.svg")
        alternates = frame.alternates
        banner = Banner(for: frame, chrome)
        scripts = own(".js")
        links = SiteSection.allCases.map {
            Choice(href: $0.path, title: $0.title, isCurrent: $0 == frame.section)
        }
        hasSearch = frame.hasSearch
        desk = frame.desk
        operatorName = settings.operatorName.isEmpty ? nil : settings.operatorName
        operatorContact = settings.operatorContact.isEmpty ? nil : settings.operatorContact
        statusPage = settings.statusPage.isEmpty ? nil : settings.statusPage
        product = settings.product
        self.content = content
    }
}

extension SiteSection {
    fileprivate var title: String {
        switch self {
        case .articles: "Articles"
        case .codes: "Error codes"
        case .faq: "Questions"
        case .report: "Report an error"
        }
    }

    fileprivate var path: String {
        switch self {
        case .articles: Paths.articles
        case .codes: Paths.codes
        case .faq: Paths.faq
        case .report: Paths.report
        }
    }
}
