import Handrail
import Web

/// Every page that may be found by a search engine (sitemaps.org, protocol 0.9).
struct Sitemap {
    private let url: (String) -> String
    private let entries: [(path: String, updated: Day?)]

    /// `url` gives the whole address of a path.
    init(_ content: Content, url: @escaping (String) -> String) {
        self.url = url
        let lists = [Paths.home, Paths.articles, Paths.codes, Paths.faq, Paths.comparison, Paths.status]
        entries =
            lists.map { ($0, nil) }
            + content.categories.map { (Paths.category($0.slug), nil) }
            + content.articles.map { (Paths.article($0.slug), $0.updated) }
            + content.codes.map { (Paths.code($0.code), nil) }
            + content.topics.map { (Paths.topic($0.slug), nil) }
            + content.notices.map { (Paths.notice($0.slug), ($0.updates.first?.at).map { Day($0) }) }
    }

    var xml: String {
        let urls = entries.map { entry in
            let day = entry.updated.map { "<lastmod>\($0)</lastmod>" } ?? ""
            return "<url><loc>\(Markup.escaped(url(entry.path)))</loc>\(day)</url>\n"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(urls.joined())</urlset>

            """
    }
}
