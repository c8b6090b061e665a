import Handrail

/// Articles that nobody comes to but by search and their category's list: no article, question,
/// notice or code leads to them, and the start page does not.
struct OrphanCheck {
    private let shelf: Shelf
    private let content: Content

    init(_ shelf: Shelf, _ content: Content) {
        self.shelf = shelf
        self.content = content
    }

    var findings: [Finding] {
        let linked = linked
        return shelf.articles.filter {
            !isListedByCode($0.value) && !linked.contains($0.value.slug)
        }
        .map {
            $0.finding(
                .orphan, "title", "nothing but its category and search leads to this article",
                "link to it from an article, name it in “related”, or give it its “codes”")
        }
    }

    /// A code's page lists the articles about it.
    private func isListedByCode(_ article: Article) -> Bool {
        article.codes.contains { content.code($0) != nil }
    }

    /// The slugs that something leads to.
    private var linked: Set<String> {
        var linked = Set(content.startingArticles.map(\.slug))
        for article in shelf.articles {
            let own = article.value.slug
            linked.formUnion(article.value.related.filter { $0 != own })
            linked.formUnion(slugs(article).filter { $0 != own })
        }
        for code in shelf.codes {
            linked.formUnion(slugs(code))
            if let article = code.value.article { linked.insert(article) }
        }
        for topic in shelf.topics { linked.formUnion(slugs(topic)) }
        for notice in shelf.notices { linked.formUnion(slugs(notice)) }
        return linked
    }

    private func slugs<Value>(_ sourced: Sourced<Value>) -> [String] {
        let start = "/articles/"
        return sourced.links.filter { $0.destination.hasPrefix(start) }.map {
            String($0.destination.dropFirst(start.count).prefix { !"#?/".contains($0) })
        }
    }
}
