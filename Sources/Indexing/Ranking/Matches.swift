import Handrail

/// A document that answers a query.
struct Match {
    let document: Int
    let score: Float
    /// Where in the document; nil when it was not looked at closely.
    let passage: Passages.Passage?

    /// The score of a code that stands in the query.
    static let ofCode: Float = 1_000
}

/// The documents that match a plan, best first.
struct Matches {
    let ranked: [Match]
    /// True when time was up before all words were looked for.
    let isPartial: Bool

    /// How many of the best are looked at closely, whichever page is shown.
    private static let mostLooked = 30

    /// `shown` are documents that stand before them anyway.
    init(_ search: Search, shown: [Int]) throws {
        let tables = search.index.tables
        let scores = try Ranker(search).scores()
        isPartial = scores.isPartial
        let found = Matches.found(scores, search.filter, shown)
        let close = found.prefix(Matches.mostLooked)
        let passages = try Passages(search.plan, in: close.map(\.document), search.reader)
        let looked = close.map { document, score in
            let passage = passages.best(of: document, tables.outline)
            let pairs = passages.pairScore(
                of: document, relativeLength: tables.lengths.relative(document))
            let share = Ranking.passage * (passage?.score ?? 0)
            return Match(
                document: document,
                score: (score + pairs + share) * search.request.priors[document],
                passage: passage)
        }
        ranked =
            looked.sorted { ($0.score, $1.document) > ($1.score, $0.document) }
            + found.dropFirst(Matches.mostLooked).map {
                Match(document: $0, score: $1, passage: nil)
            }
    }

    /// The documents with a score worth showing, best first.
    private static func found(
        _ scores: Scores, _ filter: DocumentFilter, _ shown: [Int]
    ) -> [(document: Int, score: Float)] {
        let least = filter.isNarrow ? Float.leastNonzeroMagnitude : 0
        var keys: [UInt64] = []
        var best: Float = 0
        for document in scores.sums.indices {
            let score = max(scores.sums[document], least)
            guard score > 0, filter.admits(document), !shown.contains(document) else { continue }
            best = max(best, score)
            // Positive numbers stand in the order of their bits; the lower number goes first.
            keys.append(UInt64(score.bitPattern) << 32 | UInt64(UInt32.max - UInt32(document)))
        }
        let worth = UInt64((best * Ranking.leastShare).bitPattern) << 32
        return keys.filter { $0 >= worth }.sorted(by: >).map { key in
            let document = UInt32.max - UInt32(truncatingIfNeeded: key)
            return (Int(document), Float(bitPattern: UInt32(key >> 32)))
        }
    }
}
