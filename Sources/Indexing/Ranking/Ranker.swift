import GRDB
import Handrail

/// Adds up what each document of an index says to a query.
struct Ranker {
    private let plan: QueryPlan
    private let boost: Boost
    private let lengths: Lengths
    private let reader: PostingReader
    private let deadline: Deadline

    init(_ search: Search) {
        plan = search.plan
        boost = search.boost
        lengths = search.index.tables.lengths
        reader = search.reader
        deadline = search.deadline
    }

    /// The scores of all documents.
    func scores() throws -> Scores {
        var scores = Scores(documents: lengths.count)
        for word in plan.words {
            guard !deadline.isOver else {
                scores.isPartial = true
                break
            }
            try add(word, to: &scores)
        }
        boost.apply(to: &scores)
        let power = max(
            Ranking.longCoverage, min(1, Ranking.shortQuestion / Float(max(1, plan.words.count))))
        scores.cover(power: power, of: plan.words.reduce(boost.rarity) { $0 + $1.rarity })
        return scores
    }

    private func add(_ word: QueryPlan.Word, to scores: inout Scores) throws {
        if word.alternatives.count == 1, case .term(let term) = word.alternatives[0].source {
            let impacts = try reader.postings(of: term).impacts
            scores.add(impacts, weight: word.alternatives[0].weight, rarity: word.rarity)
            return
        }
        for alternative in word.alternatives {
            switch alternative.source {
            case .term(let term):
                try reader.postings(of: term).impacts.forEach { document, impact in
                    scores.offer(impact * alternative.weight, to: document)
                }
            case .phrase(let phrase):
                for (document, impact) in try impacts(of: phrase) {
                    scores.offer(impact * alternative.weight, to: document)
                }
            }
        }
        scores.take(rarity: word.rarity)
    }

    /// What a phrase adds to each document that has it: as a word would that
    /// stands in those documents only.
    private func impacts(of phrase: Phrase) throws -> [(document: Int, impact: Float)] {
        let matches = try phrase.matches(reader)
        let measure = BM25(documents: lengths.count, having: matches.count)
        return matches.map { match in
            let length = lengths.relative(match.document)
            return (match.document, measure.score(match.weight, relativeLength: length))
        }
    }
}
