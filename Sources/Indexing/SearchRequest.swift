import Handrail

/// What one search is asked for.
struct SearchRequest {
    let query: SearchQuery
    let reading: TextReading
    /// The slugs of the articles to follow for the codes in the text.
    let followed: [String]
    let priors: Priors
    let limit: Int
    let offset: Int
}
