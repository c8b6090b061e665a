extension Content {
    /// Where most people start: the articles that the settings name, or the first ones.
    package var startingArticles: [Article] {
        let named = settings.homeArticles.compactMap { article(slug: $0) }
        return named.isEmpty ? Array(articles.prefix(5)) : named
    }
}
