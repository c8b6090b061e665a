import HTTPServer
public import Handrail

extension Paths {
    /// The page that may be a result of a search and that a link leads to: an
    /// article, a code, a topic or a question of it, in its own spelling; nil for
    /// any other.
    public static func result(at link: String, in content: Content) -> String? {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first?.prefix(while: { $0 != "?" }) else { return nil }
        if path == faq { return faq }
        if let slug = last(of: path, after: "/articles/") {
            return content.article(slug: slug).map { article($0.slug) }
        }
        if let name = last(of: path, after: "/codes/") {
            return content.code(name).map { code($0.code) }
        }
        guard let slug = last(of: path, after: "/faq/"),
            let topic = content.topics.first(where: { $0.slug == slug })
        else { return nil }
        let anchor = parts.count > 1 ? decoded(parts[1]) : ""
        let isKnown = topic.questions.contains { $0.anchor == anchor }
        return isKnown ? question(topic.slug, anchor) : Paths.topic(topic.slug)
    }

    private static func last(of path: Substring, after start: String) -> String? {
        path.hasPrefix(start) ? decoded(path.dropFirst(start.count)) : nil
    }

    private static func decoded(_ segment: Substring) -> String {
        // As in a form, but for the plus sign.
        let field = "x=" + segment.replacing("+", with: "%2B").replacing("&", with: "%26")
        return Fields.parse(urlEncoded: field)["x"] ?? ""
    }
}
