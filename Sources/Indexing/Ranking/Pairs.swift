/// The neighbours among the words of a query, which count more where they are
/// neighbours in a document too.
struct Pairs {
    /// For each word of the plan the pair of it and the word before, if they are one.
    private let pairs: [Pair?]

    private struct Pair {
        let distance: Int
        let weight: Float
        let measure: BM25
    }

    init(_ plan: QueryPlan) {
        pairs = plan.words.indices.map { word in
            guard let distance = plan.distance(to: word),
                let weight = Ranking.pairWeights[distance]
            else { return nil }
            let rarities = [plan.words[word - 1].rarity, plan.words[word].rarity]
            return Pair(
                distance: distance, weight: weight, measure: BM25(rarity: Pairs.rarity(rarities)))
        }
    }

    /// What the pairs add to the score of a document with these hits.
    func score(_ hits: [Passages.Hit], relativeLength: Float) -> Float {
        var found: [Float] = Array(repeating: 0, count: pairs.count)
        for place in hits.indices {
            let hit = hits[place]
            guard hit.word + 1 < pairs.count, let pair = pairs[hit.word + 1] else { continue }
            let wanted = hit.place.position + pair.distance
            var next = place + 1
            while next < hits.count, hits[next].place.position <= wanted {
                if hits[next].place.position == wanted, hits[next].word == hit.word + 1 {
                    found[hit.word + 1] += hit.place.field.weight
                    break
                }
                next += 1
            }
        }
        return found.indices.reduce(0) { sum, word in
            guard found[word] > 0, let pair = pairs[word] else { return sum }
            return sum + pair.weight
                * pair.measure.score(found[word], relativeLength: relativeLength)
        }
    }

    /// Two words stand side by side at most as often as the rarer stands anywhere.
    private static func rarity(_ words: [Float]) -> Float {
        (words.max() ?? 0) + Ranking.pairRarity * (words.min() ?? 0)
    }
}
