/// Where a link in the options of a step leads, as far as a guide can follow it.
enum GuideTarget: Equatable {
    /// A step of the same article, by its anchor.
    case step(String)
    /// Another article by its slug, at a heading when the link names one.
    case article(String, anchor: String?)

    /// Reads `#anchor`, `/articles/slug` and the name of an article's file, with or
    /// without an anchor; nil for any other address. `slug` is the article's own.
    init?(_ destination: String, in slug: String) {
        let parts = destination.split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts.first ?? ""
        let anchor = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
        let named = path.isEmpty ? slug : GuideTarget.slug(path)
        guard let named else { return nil }
        if named == slug, let anchor {
            self = .step(anchor)
        } else {
            self = .article(named, anchor: anchor)
        }
    }

    /// The address of another article on the site; nil for a step of the same one.
    var address: String? {
        guard case .article(let slug, let anchor) = self else { return nil }
        return "/articles/\(slug)" + (anchor.map { "#\($0)" } ?? "")
    }

    private static func slug(_ path: Substring) -> String? {
        if path.hasPrefix("/articles/") { return String(path.dropFirst("/articles/".count)) }
        guard path.hasSuffix(".md"), !path.contains(":"), !path.hasPrefix("/") else { return nil }
        return path.dropLast(".md".count).split(separator: "/").last.map(String.init)
    }
}
