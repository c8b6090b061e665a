import Handrail

/// The addresses that links within the site may lead to.
struct Addresses {
    /// Each page's path with the anchors on it.
    private let anchors: [String: Set<String>]

    init(_ content: Content) {
        var anchors: [String: Set<String>] = [
            "/": [], "/articles": [], "/codes": [], "/compare": [], "/report": [], "/search": [],
            "/connection": [], "/diagnose": [], "/status": [],
        ]
        anchors["/faq"] = Set(content.topics.flatMap { $0.questions.map(\.anchor) })
        for article in content.articles {
            anchors["/articles/\(article.slug)"] = Set(article.prose.sections.map(\.anchor))
            if article.hasGuide { anchors["/articles/\(article.slug)/guide"] = [] }
        }
        for code in content.codes {
            anchors["/codes/\(code.code)"] = Set(code.prose.sections.map(\.anchor))
        }
        for topic in content.topics {
            anchors["/faq/\(topic.slug)"] = Set(topic.questions.map(\.anchor))
        }
        for category in content.categories { anchors["/categories/\(category.slug)"] = [] }
        for notice in content.notices { anchors["/status/\(notice.slug)"] = [] }
        self.anchors = anchors
    }

    /// The links of a file that lead nowhere.
    func check<Value>(_ sourced: Sourced<Value>) -> [Finding] {
        sourced.links.compactMap { link -> Finding? in
            guard let (rule, problem) = problem(of: link.destination, in: sourced) else {
                return nil
            }
            return Finding(
                rule, link.file ?? sourced.file, link.line, "\(problem): \(link.destination)",
                advice: "link to a page or heading that exists")
        }
    }

    private func problem<Value>(
        of destination: String, in sourced: Sourced<Value>
    ) -> (Rule, String)? {
        if destination.hasPrefix("#") {
            return own(sourced).contains(String(destination.dropFirst()))
                ? nil : (.brokenAnchor, "no such heading")
        }
        guard !isExternal(destination) else { return nil }
        guard destination.hasPrefix("/") else {
            return (.brokenLink, "this link is not from the site’s root")
        }
        let parts = destination.split(separator: "#", maxSplits: 1)
        let path = String(parts[0].prefix { $0 != "?" })
        guard let known = anchors[path] else { return (.brokenLink, "there is no such page") }
        guard parts.count > 1 else { return nil }
        return known.contains(String(parts[1]))
            ? nil : (.brokenAnchor, "the page has no such heading")
    }

    private func isExternal(_ destination: String) -> Bool {
        ["https:", "http:", "mailto:", "tel:", "//"].contains(
            where: destination.lowercased().hasPrefix)
    }

    private func own<Value>(_ sourced: Sourced<Value>) -> Set<String> {
        switch sourced.value {
        case let article as Article: anchors["/articles/\(article.slug)"] ?? []
        case let code as ErrorCode: anchors["/codes/\(code.code)"] ?? []
        case let topic as Topic: anchors["/faq/\(topic.slug)"] ?? []
        default: []
        }
    }
}
