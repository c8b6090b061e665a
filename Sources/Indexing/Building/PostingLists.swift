import FoundationEssentials

/// The postings of all terms while an index is made.
struct PostingLists {
    private var lists: [List] = []
    private var lengths: [Int] = []
    private var titleLengths: [Int] = []

    /// A term's documents in order, with what their ranking needs.
    fileprivate struct List {
        var documents: [UInt32] = []
        /// How often the term stands in each, by the weights of the fields.
        var weights: [Float] = []
        /// How often it stands in each one's title.
        var inTitle: [UInt32] = []
        var places: [UInt8] = []
    }

    /// Adds the next document.
    mutating func add(_ words: DocumentWords, terms: Int) {
        let document = UInt32(lengths.count)
        lengths.append(words.length)
        titleLengths.append(words.titleLength)
        while lists.count < terms { lists.append(List()) }
        var start = 0
        for posting in words.postings {
            let end = Int(posting.end)
            lists[Int(posting.term)].add(document, posting, words.places[start..<end])
            start = end
        }
    }

    var count: Int { lists.count }

    /// How many documents have a term.
    func documents(of term: Int) -> Int { lists[term].documents.count }

    /// A term's postings as the index keeps them.
    func postings(of term: Int, _ lengths: Lengths) -> (impacts: Data, places: Data, top: Float) {
        let list = lists[term]
        let body = BM25(documents: lengths.count, having: list.documents.count)
        let titles = BM25(
            documents: lengths.count, having: list.inTitle.count { $0 > 0 })
        let impacts = list.documents.indices.map { place in
            let document = Int(list.documents[place])
            return body.score(list.weights[place], relativeLength: lengths.relative(document))
                + Impacts.titleShare
                * titles.score(
                    Float(list.inTitle[place]), relativeLength: lengths.relativeTitle(document))
        }
        let top = impacts.max() ?? 0
        return (
            Impacts.packed(documents: list.documents, impacts, top: top), Data(list.places), top
        )
    }

    /// How long the documents are, now that all are known.
    var allLengths: Lengths { Lengths(lengths, titles: titleLengths) }
}

extension PostingLists.List {
    fileprivate mutating func add(
        _ document: UInt32, _ posting: DocumentWords.Posting, _ packed: ArraySlice<UInt8>
    ) {
        documents.append(document)
        weights.append(posting.weight)
        inTitle.append(posting.inTitle)
        places += packed
    }
}
