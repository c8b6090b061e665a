import Handrail

/// What makes a document likelier beside its words: the codes of the query, the
/// article to follow for them, a title that begins with the query.
struct Boost {
    private let covering: [Int]
    private let followed: [Int]
    private let titled: [Int]

    init(_ reading: TextReading, followed: [String], _ text: String, _ entries: Entries) {
        covering = reading.codes.flatMap { entries.places(covering: $0.code) }
        self.followed = followed.compactMap { entries.place(.article, $0) }
        titled = entries.places(titled: text.lowercased())
    }

    func apply(to scores: inout Scores) throws {
        let best = scores.sums.max() ?? 0
        for document in Set(covering) { scores.add(best * 0.25 + 1, to: document) }
        for document in Set(followed) { scores.add(best * 0.5 + 2, to: document) }
        for document in titled { scores.add(scores.sums[document] * 0.5, to: document) }
    }
}
