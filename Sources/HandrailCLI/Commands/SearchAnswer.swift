import Handrail
import Web

/// What a search found, for a person at a terminal: what was read first, then
/// the results, or what to try when there are none.
struct SearchAnswer {
    let query: SearchQuery
    let results: SearchResults
    let content: Content

    /// The whole answer, its paragraphs parted by blank lines.
    var text: StyledText {
        let found = results.hits.isEmpty ? [nothing, tips, codes, articles] : hits + [count]
        return ([reading] + found).compactMap(\.self).joined(separator: "\n\n")
    }

    private var reading: StyledText? {
        let spelling = results.suggestion.map { text -> StyledText in
            "Did you mean “\(text.shortened(to: 200), .title)”?"
        }
        let lines = results.reading.lines(in: content) + [spelling].compactMap(\.self)
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    private var hits: [StyledText] {
        results.hits.map { hit in
            let heading = hit.heading.map { " › \($0.title)" } ?? ""
            let summary = [ExcerptPiece(text: hit.summary, isMatch: false)]
            let excerpt = (hit.excerpt.isEmpty ? summary : hit.excerpt).map { piece -> StyledText in
                "\(piece.text, piece.isMatch ? .match : nil)"
            }
            return """
                \(hit.title + heading, .title)
                \(hit.kind.label, .faint) \(Paths.result(hit), .address)
                  \(excerpt.joined(separator: ""))
                """
        }
    }

    private var count: StyledText {
        let shown = results.hits.count
        let all = results.total == 1 ? "1 result" : "\(results.total) results"
        let more = "\(shown) of \(all); --limit shows up to 50"
        return
            "\(shown < results.total ? more : all)\(results.isPartial ? SearchAnswer.partial : "")"
    }

    private var nothing: StyledText {
        let text = results.reading.isPasted ? "the text" : "“\(query.text.shortened(to: 60))”"
        return "Nothing found for \(text)\(results.isPartial ? SearchAnswer.partial : ".")"
    }

    private static let partial =
        ".\nThis took too long, so there may be more; fewer words find it quicker."

    private var tips: StyledText {
        let tips = [
            query.filter.kind.map {
                "Ask for every kind: this was for \($0.rawValue) alone."
            },
            "Give the code on your screen, such as 502, with or without the words beside it.",
            "Give the whole message: handrail search < error.html reads an error page.",
            "Or say in two or three words what does not work.",
        ]
        let lines = tips.compactMap(\.self).map { tip -> StyledText in "  • \(tip)" }
        return "\("What to try next", .title)\n\(lines.joined(separator: "\n"))"
    }

    private var codes: StyledText? {
        let near = content.codes(near: query.text).map { code -> StyledText in
            "  \(code.code, .code) \(code.name)"
        }
        guard !near.isEmpty else { return nil }
        return "\("Codes that may be it", .title)\n\(near.joined(separator: "\n"))"
    }

    private var articles: StyledText? {
        let articles = content.startingArticles.map { article -> StyledText in
            "  \(article.title)\n  \(Paths.article(article.slug), .address)"
        }
        guard !articles.isEmpty else { return nil }
        return "\("Where most people start", .title)\n\(articles.joined(separator: "\n"))"
    }
}
