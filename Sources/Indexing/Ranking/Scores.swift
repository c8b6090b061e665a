import Foundation

/// The scores of all documents, while a search adds them up.
struct Scores {
    /// By document; 0 for those that have none of the words.
    private(set) var sums: [Float]
    /// What the words of the query that each document has say, by their rarity.
    private(set) var covered: [Float]
    /// True when time was up before all words were added.
    var isPartial = false
    /// What one word gives each document, while its alternatives are gone through.
    private var best: [Float]
    private var touched: [Int] = []

    init(documents: Int) {
        sums = Array(repeating: 0, count: documents)
        covered = sums
        best = sums
    }

    /// Adds a word that nothing else stands for.
    mutating func add(_ impacts: Impacts, weight: Float, rarity: Float) {
        impacts.forEach { document, impact in
            sums[document] += weight * impact
            covered[document] += rarity
        }
    }

    /// One alternative of a word: in each document the strongest counts.
    mutating func offer(_ impact: Float, to document: Int) {
        if best[document] == 0 { touched.append(document) }
        best[document] = max(best[document], impact)
    }

    /// Adds what was offered.
    mutating func take(rarity: Float) {
        for document in touched {
            sums[document] += best[document]
            covered[document] += rarity
            best[document] = 0
        }
        touched.removeAll(keepingCapacity: true)
    }

    /// Adds to one document, for something of the query that is so rare.
    mutating func add(_ value: Float, to document: Int, covering rarity: Float = 0) {
        sums[document] += value
        covered[document] += rarity
    }

    /// Weighs each document by the share of the query's words that it has.
    mutating func cover(power: Float, of whole: Float) {
        guard whole > 0 else { return }
        let factors = (0...Scores.steps).map {
            Float(pow(Double($0) / Double(Scores.steps), Double(power)))
        }
        for document in sums.indices where sums[document] > 0 {
            let share = min(1, covered[document] / whole)
            sums[document] *= factors[Int(share * Float(Scores.steps))]
        }
    }

    /// How finely shares are told apart.
    private static let steps = 256
}
