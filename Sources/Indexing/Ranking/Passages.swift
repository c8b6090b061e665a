/// Where the words of a query stand in the documents that a search looks at closely.
struct Passages {
    /// A word of the query at a place of a document.
    struct Hit {
        let place: Place
        /// The word's place in the plan.
        let word: Int
    }

    /// The part of a document that answers best.
    struct Passage {
        /// Nil for what stands before the first section: the title and the labels.
        let section: Int?
        let score: Float
        /// In order.
        let hits: ArraySlice<Hit>
    }

    private let pairs: Pairs
    private let rarities: [Float]
    /// By document, in the order of their places.
    private var hits: [Int: [Hit]] = [:]

    /// Reads the places of a plan's words in some documents.
    init(_ plan: QueryPlan, in documents: [Int], _ reader: PostingReader) throws {
        pairs = Pairs(plan)
        rarities = plan.words.map(\.rarity)
        guard !documents.isEmpty else { return }
        let documents = documents.sorted()
        var read = Array(repeating: [Hit](), count: documents.count)
        var places: [Place] = []
        for (number, word) in plan.words.enumerated() {
            for term in word.terms {
                var cursor = PlaceCursor(try reader.postings(of: term))
                for (index, document) in documents.enumerated() {
                    cursor.move(to: document)
                    guard cursor.document == document else { continue }
                    cursor.read(into: &places)
                    for place in places { read[index].append(Hit(place: place, word: number)) }
                }
            }
        }
        for (index, document) in documents.enumerated() where !read[index].isEmpty {
            read[index].sort { $0.place.position < $1.place.position }
            hits[document] = read[index]
        }
    }

    /// What the words say that stand side by side as in the query.
    func pairScore(of document: Int, relativeLength: Float) -> Float {
        hits[document].map { pairs.score($0, relativeLength: relativeLength) } ?? 0
    }

    /// The best part of a document; nil when no word stands there.
    func best(of document: Int, _ outline: Outline) -> Passage? {
        guard let hits = hits[document] else { return nil }
        var best: Passage?
        var start = 0
        while start < hits.count {
            let section = outline.section(of: document, at: hits[start].place.position)
            let next = outline.end(of: section, in: document)
            var end = start + 1
            while end < hits.count, hits[end].place.position < next { end += 1 }
            let score = score(hits[start..<end])
            if score > best?.score ?? 0 {
                best = Passage(section: section, score: score, hits: hits[start..<end])
            }
            start = end
        }
        return best
    }

    /// What the words of a part say together: each once by its rarity, more in a
    /// heading, and more for words of the query that stand close to each other.
    private func score(_ hits: ArraySlice<Hit>) -> Float {
        var found: [Float] = Array(repeating: 0, count: rarities.count)
        var close: Float = 0
        var last: Hit?
        for hit in hits {
            let weight: Float = hit.place.field == .heading ? 1.25 : 1
            found[hit.word] = max(found[hit.word], rarities[hit.word] * weight)
            if let last, last.word != hit.word {
                let gap = hit.place.position - last.place.position
                if gap <= Passages.near {
                    let rarity = min(rarities[hit.word], rarities[last.word])
                    close += rarity / Float(max(1, gap)) * 0.25
                }
            }
            last = hit
        }
        let whole = found.reduce(0, +)
        return whole + min(close, whole)
    }

    /// Words further from each other than this have nothing to do with each other.
    private static let near = 6
}
