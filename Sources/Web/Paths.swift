public import Handrail

/// Every address of the site, made here and nowhere else.
public enum Paths {
    public static let home = "/"
    public static let articles = "/articles"
    public static let codes = "/codes"
    public static let faq = "/faq"
    public static let search = "/search"
    public static let suggestions = "/api/v1/suggest"
    public static let openSearch = "/opensearch.xml"
    public static let openSearchSuggestions = "/opensearch/suggest"
    public static let report = "/report"
    public static let comparison = "/compare"
    public static let sitemap = "/sitemap.xml"
    public static let robots = "/robots.txt"
    public static let feed = "/feed.atom"
    public static let llms = "/llms.txt"

    public static func article(_ slug: String) -> String { "/articles/\(segment(slug))" }

    /// An article at one of its headings.
    public static func article(_ slug: String, at anchor: String) -> String {
        "\(article(slug))#\(segment(anchor))"
    }

    /// An article's Markdown twin.
    public static func markdown(_ slug: String) -> String { article(slug) + ".md" }

    public static func feedback(_ slug: String) -> String { article(slug) + "/feedback" }

    /// The thanks for an answer to “Was this helpful?”, before or after a comment.
    public static func thanks(_ slug: String, isHelpful: Bool, hasComment: Bool = false) -> String {
        "\(feedback(slug))?helpful=\(isHelpful ? "yes" : "no")\(hasComment ? "&comment=sent" : "")"
    }

    public static func category(_ slug: String) -> String { "/categories/\(segment(slug))" }

    public static func topic(_ slug: String) -> String { "/faq/\(segment(slug))" }

    public static func question(_ topic: String, _ anchor: String) -> String {
        "\(Paths.topic(topic))#\(segment(anchor))"
    }

    public static func code(_ code: String) -> String { "/codes/\(segment(code))" }

    /// The codes of one family, of those that contain a text.
    public static func codes(family: String, matching text: String = "") -> String {
        let filter = text.isEmpty ? "" : "&q=\(segment(text))"
        return "\(codes)?family=\(segment(family))\(filter)"
    }

    /// All codes that contain a text.
    public static func codes(matching text: String) -> String {
        text.isEmpty ? codes : "\(codes)?q=\(segment(text))"
    }

    /// The receipt that a private link opens.
    public static func report(_ token: ReportToken) -> String { "/reports/\(token.text)" }

    /// Codes side by side, in this order.
    public static func comparison(of codes: [String]) -> String {
        "/compare?codes=" + codes.map(segment).joined(separator: ",")
    }

    /// Results for a text, filled into the search box.
    public static func search(_ text: String, kind: SearchKind? = nil, page: Int = 1) -> String {
        var path = "/search?q=\(segment(text))"
        if let kind { path += "&kind=\(kind.rawValue)" }
        if page > 1 { path += "&page=\(page)" }
        return path
    }

    /// The report form with what is known filled in.
    public static func report(
        code: String? = nil, article: String? = nil, requestID: String? = nil,
        summary: String? = nil, tried: [String] = [], skipped: [String] = []
    ) -> String {
        let known =
            [("code", code), ("article", article), ("request_id", requestID), ("summary", summary)]
            + tried.map { ("tried", $0) } + skipped.map { ("skipped", $0) }
        let fields = known.compactMap { name, value in value.map { "\(name)=\(segment($0))" } }
        return fields.isEmpty ? report : "\(report)?" + fields.joined(separator: "&")
    }

    /// A result's page, without the part of it that matched.
    public static func page(of hit: SearchHit) -> String {
        String(result(hit).prefix { $0 != "#" })
    }

    /// The part of its page that a result leads to; nil for the whole page.
    public static func anchor(of hit: SearchHit) -> String? {
        let parts = result(hit).split(separator: "#", maxSplits: 1)
        return parts.count == 2 ? String(parts[1]) : nil
    }

    /// A result's page, at the heading that matched.
    public static func result(_ hit: SearchHit) -> String {
        switch hit.kind {
        case .article: article(hit.slug) + anchor(hit.heading)
        case .code: code(hit.slug) + anchor(hit.heading)
        case .faq: question(hit.slug)
        }
    }

    /// What a suggestion opens: a page, a heading of one, or the results for its text.
    public static func page(of suggestion: Suggestion) -> String {
        switch suggestion.kind {
        case .article: article(suggestion.slug)
        case .code: code(suggestion.slug)
        case .faq: question(suggestion.slug)
        case .heading:
            suggestion.anchor.map { article(suggestion.slug, at: $0) } ?? article(suggestion.slug)
        case .search: search(suggestion.text)
        }
    }

    private static func question(_ slug: String) -> String {
        let parts = slug.split(separator: "#", maxSplits: 1).map(String.init)
        return parts.count == 2 ? question(parts[0], parts[1]) : topic(slug)
    }

    private static func anchor(_ heading: MatchedHeading?) -> String {
        heading.map { "#" + segment($0.anchor) } ?? ""
    }

    /// Percent-encodes all but the unreserved characters (RFC 3986, section 2.3).
    static func segment(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isUnreserved) else { return text }
        var encoded = ""
        for byte in text.utf8 {
            if isUnreserved(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return encoded
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 45, 46, 95, 126: true
        default: false
        }
    }
}
