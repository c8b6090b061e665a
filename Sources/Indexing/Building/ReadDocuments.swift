import Handrail

/// The documents of an index as words, so that the next index has to read only those that changed.
struct ReadDocuments: Sendable {
    private(set) var lexicon = Lexicon()
    private(set) var documents: [ReadDocument] = []
    private var spellings = Folds.Spellings()
    private var places: [Document.Key: Int] = [:]

    /// No documents.
    init() {}

    /// Takes over what has the same version in `last`, and reads the others.
    init(_ documents: [Document], after last: ReadDocuments, _ folds: inout Folds) throws {
        lexicon = last.lexicon
        lexicon.forgetCounts()
        self.documents.reserveCapacity(documents.count)
        var sections = 0
        for document in documents {
            let read = try last.known(document) ?? read(document, &folds)
            self.documents.append(read.at(section: sections))
            lexicon.count(read.words.uses)
            sections += document.sections.count
        }
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
        return documents[place].taken(from: place)
    }

    private mutating func read(_ document: Document, _ folds: inout Folds) throws -> ReadDocument {
        guard document.isWhole else { throw IndexError.textsAreGone }
        return ReadDocument(
            version: document.version,
            words: try DocumentWords(document, into: &lexicon, folds: &folds))
    }
}

/// A document as words.
struct ReadDocument: Sendable {
    let version: ContentVersion
    private(set) var words: DocumentWords
    /// The number of its first section in the index.
    private(set) var firstSection = 0
    /// Where it stood in the last index, when it is as it was there.
    private(set) var taken: (place: Int, firstSection: Int)?

    init(version: ContentVersion, words: DocumentWords) {
        self.version = version
        self.words = words
    }

    /// The same in the next index.
    func taken(from place: Int) -> ReadDocument {
        var document = self
        document.taken = (place, firstSection)
        return document
    }

    func at(section: Int) -> ReadDocument {
        var document = self
        document.firstSection = section
        return document
    }

    mutating func renumber(_ numbers: Renumbering) { words.renumber(numbers) }
}
