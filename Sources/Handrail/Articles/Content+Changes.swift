extension Content {
    /// The slugs of the articles whose pages may say something else than they did in `earlier`;
    /// nil when any page may.
    public func changedArticles(since earlier: Content) -> Set<String>? {
        guard isFramed(as: earlier) else { return nil }
        return Set(
            articles.map(\.slug).filter { slug in
                guard let own = article(slug: slug), let last = earlier.article(slug: slug) else {
                    return true
                }
                return authorNotes(on: own) != earlier.authorNotes(on: last)
                    || !versions(around: own).elementsEqual(
                        earlier.versions(around: last), by: Content.isSame)
            })
    }

    /// Whether a category has the same articles as in `earlier`, in the same order.
    public func isSame(_ category: Category, as earlier: Content) -> Bool {
        articles(in: category).map(\.version).elementsEqual(
            earlier.articles(in: category).map(\.version), by: Content.isSame)
    }

    /// Whether what stands on every page is the same.
    private func isFramed(as other: Content) -> Bool {
        settings == other.settings && categories == other.categories && families == other.families
            && notices == other.notices
    }

    /// What the page of an article shows, by version: nil for a page that it would lead to if
    /// there were one.
    private func versions(around article: Article) -> [ContentVersion?] {
        let neighbours = neighbours(of: article)
        let answers = article.steps.flatMap { $0.options.question?.answers ?? [] }
        let led = answers.compactMap { answer -> String? in
            guard case .article(let slug, _) = answer.target else { return nil }
            return slug
        }
        return [article.version, neighbours.previous?.version, neighbours.next?.version]
            + (article.related + led).map { self.article(slug: $0)?.version }
            + article.codes.map { code($0)?.version }
    }

    private static func isSame(_ left: ContentVersion?, _ right: ContentVersion?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return left.isSame(as: right)
    }
}
