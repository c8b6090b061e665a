import Handrail

/// The words of a document by term and place, ready to be written.
struct DocumentWords: Sendable {
    /// Every word, in the order of the text.
    private(set) var uses: [WordUse] = []
    /// Term and place of every word in one number each, in that order.
    private(set) var tokens: [UInt64] = []
    /// How many words there are, and how many in the title.
    private(set) var length = 0
    private(set) var titleLength = 0
    /// Where each section begins, its heading counted in; what stands before is
    /// title, labels and summary.
    private(set) var sectionStarts: [UInt32] = []
    private var position = 0

    init(_ document: Document, into lexicon: inout Lexicon, folds: inout Folds) throws {
        try add(document.title, .title, &lexicon, &folds)
        titleLength = length
        for label in document.codes + document.tags {
            try add(label, .label, &lexicon, &folds)
        }
        for section in document.sections {
            sectionStarts.append(UInt32(position))
            try add(section.heading, .heading, &lexicon, &folds)
            try add(section.text, section.isSummary ? .heading : .body, &lexicon, &folds)
        }
        tokens.sort()
    }

    private mutating func add(
        _ text: String, _ field: Place.Field, _ lexicon: inout Lexicon, _ folds: inout Folds
    ) throws {
        guard !text.isEmpty else { return }
        let split = SplitText(text)
        for word in split.words {
            let number = try folds.number(of: word, in: split, &lexicon)
            uses.append(WordUse(number, isInTitle: field == .title))
            let place = Place(position: position + word.position, field: field)
            tokens.append(UInt64(lexicon.termOfWord[number]) << 32 | UInt64(place.number))
        }
        length += split.length
        position += split.length + Place.gap
    }

    /// Goes by the numbers that words and terms have after some were left out; those that stand
    /// here are among the others.
    mutating func renumber(_ numbers: Renumbering) {
        uses = uses.map {
            WordUse(Int(numbers.words[$0.word]), isInTitle: $0.isInTitle)
        }
        tokens = tokens.map { UInt64(numbers.terms[Int($0 >> 32)]) << 32 | $0 & 0xFFFF_FFFF }
    }
}
