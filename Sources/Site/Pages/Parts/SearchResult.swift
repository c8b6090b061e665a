import Handrail
import Web

/// A row of the results: where it leads, and why it was found.
struct SearchResult {
    let href: String
    let title: String
    let kindLabel: String
    /// The heading that matched, or the code that it is about; nil when the
    /// title or the excerpt shows it.
    let reason: String?
    let pieces: [ExcerptPiece]

    /// `asked` are the codes that stand in the query.
    init(_ hit: SearchHit, asked: [ErrorCode]) {
        href = Paths.result(hit)
        title = hit.title
        kindLabel = hit.kind.label
        reason = hit.heading?.title ?? SearchResult.codes(hit, asked: asked.map(\.code))
        pieces =
            hit.excerpt.isEmpty ? [ExcerptPiece(text: hit.summary, isMatch: false)] : hit.excerpt
    }

    /// “about 502 and 504”, where no word of the result shows it.
    private static func codes(_ hit: SearchHit, asked: [String]) -> String? {
        let about = asked.filter { hit.codes.contains($0) && !hit.title.contains($0) }
        guard hit.kind != .code, !about.isEmpty, !hit.excerpt.contains(where: \.isMatch) else {
            return nil
        }
        return "about \(about.listed)"
    }
}
