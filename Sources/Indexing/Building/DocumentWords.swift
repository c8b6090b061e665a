import Handrail

/// The words of a document by term and place, ready to be written.
struct DocumentWords: Sendable {
    /// Every word, in the order of the text.
    private(set) var uses: [WordUse] = []
    /// One for each term, in the order of the terms.
    private(set) var postings: [Posting] = []
    /// The places of all postings, each list packed as the index keeps it.
    private(set) var places: [UInt8] = []
    /// How many words there are, and how many in the title.
    private(set) var length = 0
    private(set) var titleLength = 0
    /// Where each section begins, its heading counted in; what stands before is
    /// title, labels and summary.
    private(set) var sectionStarts: [UInt32] = []
    private var position = 0

    /// A term in the document.
    struct Posting: Sendable {
        var term: UInt32
        /// How often it stands there, by the weights of the fields.
        var weight: Float = 0
        /// How often it stands in the title.
        var inTitle: UInt32 = 0
        /// Where its places end.
        var end: UInt32 = 0
    }

    init(_ document: Document, into lexicon: inout Lexicon, folds: inout Folds) throws {
        var tokens: [UInt64] = []
        try add(document.title, .title, &tokens, &lexicon, &folds)
        titleLength = length
        for label in document.codes + document.tags {
            try add(label, .label, &tokens, &lexicon, &folds)
        }
        for section in document.sections {
            sectionStarts.append(UInt32(position))
            try add(section.heading, .heading, &tokens, &lexicon, &folds)
            try add(
                section.text, section.isSummary ? .heading : .body, &tokens, &lexicon, &folds)
        }
        pack(tokens.sorted())
    }

    /// Goes by the numbers that words and terms have after some were left out; those that stand
    /// here are among the others.
    mutating func renumber(_ numbers: Renumbering) {
        uses = uses.map {
            WordUse(Int(numbers.words[$0.word]), isInTitle: $0.isInTitle)
        }
        for place in postings.indices {
            postings[place].term = numbers.terms[Int(postings[place].term)]
        }
    }

    /// `tokens` gets term and place of each word in one number.
    private mutating func add(
        _ text: String, _ field: Place.Field, _ tokens: inout [UInt64],
        _ lexicon: inout Lexicon, _ folds: inout Folds
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

    private mutating func pack(_ tokens: [UInt64]) {
        var start = 0
        while start < tokens.count {
            let term = tokens[start] >> 32
            var end = start + 1
            while end < tokens.count, tokens[end] >> 32 == term { end += 1 }
            pack(tokens[start..<end], of: UInt32(term))
            start = end
        }
    }

    private mutating func pack(_ tokens: ArraySlice<UInt64>, of term: UInt32) {
        var posting = Posting(term: term)
        var packed: [UInt8] = []
        var last: UInt32 = 0
        for token in tokens {
            let number = UInt32(truncatingIfNeeded: token)
            // A word and its part may have one stem and one place.
            guard number != last || packed.isEmpty else { continue }
            let place = Place(number)
            posting.weight += place.field.weight
            if place.field == .title { posting.inTitle += 1 }
            packed.append(varint: number - last)
            last = number
        }
        places.append(varint: UInt32(packed.count))
        places += packed
        posting.end = UInt32(places.count)
        postings.append(posting)
    }
}

extension [UInt8] {
    /// Appends a number, seven bits a byte, the low ones first.
    mutating func append(varint number: UInt32) {
        var rest = number
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }
}
