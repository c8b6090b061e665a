import Handrail

/// The documents of an index as words, so that the next index has to read only those that changed.
struct ReadDocuments: Sendable {
    private(set) var lexicon = Lexicon()
    private(set) var documents: [ReadDocument] = []
    /// The first sections, by number, of the documents of the last index that are not among these.
    private(set) var gone: [(first: Int, count: Int)] = []
    /// The number that the next section gets: numbers are never given twice.
    private var nextSection = 0
    private var spellings = Folds.Spellings()
    private var places: [Document.Key: Int] = [:]

    /// No documents.
    init() {}

    /// Takes over what has the same version in `last`, and reads the others.
    init(_ documents: [Document], after last: ReadDocuments, _ folds: inout Folds) throws {
        lexicon = last.lexicon
        lexicon.forgetCounts()
        nextSection = last.nextSection
        self.documents.reserveCapacity(documents.count)
        for document in documents {
            let read = try last.known(document) ?? read(document, &folds)
            self.documents.append(read)
            lexicon.count(read.words.uses)
        }
        gone = last.sections(without: self.documents)
        if let numbers = lexicon.dropUnused() {
            folds.renumber(numbers.words)
            for place in self.documents.indices { self.documents[place].renumber(numbers) }
        }
        lexicon.sort()
        spellings = folds.spellings
        places = Dictionary(
            documents.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What was folded for these documents, and can be for others by `stems`.
    func folds(_ stems: Stems) -> Folds { Folds(stems, spellings) }

    private func known(_ document: Document) -> ReadDocument? {
        guard let place = places[document.key],
            documents[place].version.isSame(as: document.version)
        else { return nil }
        var document = documents[place]
        document.isTaken = true
        return document
    }

    private func sections(without kept: [ReadDocument]) -> [(first: Int, count: Int)] {
        let kept = Set(kept.filter(\.isTaken).map(\.firstSection))
        return documents.filter { !kept.contains($0.firstSection) }
            .map { ($0.firstSection, $0.words.sectionStarts.count) }
    }

    private mutating func read(_ document: Document, _ folds: inout Folds) throws -> ReadDocument {
        guard document.isWhole else { throw IndexError.textsAreGone }
        defer { nextSection += document.sections.count }
        return ReadDocument(
            version: document.version,
            words: try DocumentWords(document, into: &lexicon, folds: &folds),
            firstSection: nextSection)
    }
}

/// A document as words.
struct ReadDocument: Sendable {
    let version: ContentVersion
    private(set) var words: DocumentWords
    /// The number of its first section: the others follow it.
    let firstSection: Int
    /// Whether it is as it was in the last index.
    var isTaken = false

    init(version: ContentVersion, words: DocumentWords, firstSection: Int) {
        self.version = version
        self.words = words
        self.firstSection = firstSection
    }

    mutating func renumber(_ numbers: Renumbering) { words.renumber(numbers) }
}
