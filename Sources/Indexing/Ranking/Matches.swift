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

    /// How many of the best are looked at closely.
    private static let mostLooked = 100

    /// `shown` are documents that stand before them anyway; `last` is the last
    /// result that is wanted.
    init(
        _ plan: QueryPlan, _ boost: Boost, _ filter: DocumentFilter, shown: [Int],
        _ tables: IndexTables, _ reader: PostingReader, _ deadline: Deadline, upTo last: Int
    ) throws {
        let ranker = Ranker(
            plan: plan, lengths: tables.lengths, reader: reader, deadline: deadline)
        var scores = try ranker.scores()
        try boost.apply(to: &scores)
        var found: [(document: Int, score: Float)] = []
        for document in scores.sums.indices {
            let score = filter.isNarrow ? scores.sums[document] + 0.001 : scores.sums[document]
            guard score > 0, filter.admits(document), !shown.contains(document) else { continue }
            found.append((document, score))
        }
        let best = found.lazy.map(\.score).max() ?? 0
        found.removeAll { $0.score < best * Ranking.leastShare }
        found.sort { ($0.score, $1.document) > ($1.score, $0.document) }
        let close = max(Matches.mostLooked, last)
        let passages = try Passages(plan, in: found.prefix(close).map(\.document) + shown, reader)
        let looked = found.prefix(close).map { document, score in
            let passage = passages.best(of: document, tables.outline)
            let pairs = passages.pairScore(
                of: document, relativeLength: tables.lengths.relative(document))
            let share = Ranking.passage * (passage?.score ?? 0)
            return Match(document: document, score: score + pairs + share, passage: passage)
        }
        ranked =
            looked.sorted { ($0.score, $1.document) > ($1.score, $0.document) }
            + found.dropFirst(close).map { Match(document: $0, score: $1, passage: nil) }
    }
}
