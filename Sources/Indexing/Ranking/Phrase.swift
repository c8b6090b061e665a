/// Two or more terms that stand at set distances of each other.
struct Phrase {
    /// The terms, and how many positions each is after the first.
    let terms: [(term: Int, offset: Int)]

    /// The documents that have it, in order, and how much each weighs.
    func matches(_ reader: PostingReader) throws -> [Match] {
        guard let first = terms.first else { return [] }
        var cursors = [PlaceCursor(try reader.postings(of: first.term))]
        for other in terms.dropFirst() {
            cursors.append(PlaceCursor(try reader.postings(of: other.term)))
        }
        var matches: [Match] = []
        var starts: [Place] = []
        var others: [Place] = []
        while let document = Phrase.meet(&cursors) {
            cursors[0].read(into: &starts)
            for (place, other) in terms.enumerated().dropFirst() where !starts.isEmpty {
                cursors[place].read(into: &others)
                Phrase.keep(&starts, followedBy: others, at: other.offset - first.offset)
            }
            if !starts.isEmpty { matches.append(Match(document: document, starts: starts)) }
            cursors[0].moveOn()
        }
        return matches
    }

    struct Match {
        let document: Int
        /// How often it stands there, by the weights of the fields.
        let weight: Float

        init(document: Int, starts: [Place]) {
            self.document = document
            weight = starts.reduce(0) { $0 + $1.field.weight }
        }
    }

    /// Moves all cursors to the next document that all have; nil when there is none.
    private static func meet(_ cursors: inout [PlaceCursor]) -> Int? {
        guard var wanted = cursors[0].document else { return nil }
        var place = 0
        while place < cursors.count {
            cursors[place].move(to: wanted)
            guard let here = cursors[place].document else { return nil }
            if here == wanted {
                place += 1
            } else {
                wanted = here
                place = 0
            }
        }
        return wanted
    }

    /// Keeps the starts that one of `others` follows at a distance.
    private static func keep(
        _ starts: inout [Place], followedBy others: [Place], at distance: Int
    ) {
        var kept = 0
        var other = 0
        for start in starts {
            let wanted = start.position + distance
            while other < others.count, others[other].position < wanted { other += 1 }
            guard other < others.count else { break }
            guard others[other].position == wanted else { continue }
            starts[kept] = start
            kept += 1
        }
        starts.removeSubrange(kept...)
    }
}
