import Handrail

/// Titles and headings, found by the beginnings of their words.
struct SuggestionIndex: Sendable {
    /// What a document may be found by.
    enum Text: Sendable {
        case title
        case heading(MatchedHeading)
        /// A phrase that people see for a code.
        case phrase
    }

    /// A text of a document.
    struct Candidate: Sendable {
        let document: Int
        let text: Text
        /// Its first word in the lexicon, and how many it has.
        let firstWord: UInt32
        let length: Int
    }

    private(set) var candidates: [Candidate] = []
    /// The words of the candidates in the order of their bytes.
    private var words: [UInt32] = []
    /// Where each word's candidates begin in `places`.
    private var starts: [Int] = []
    private var places: [UInt32] = []

    /// A heading that more documents than this have leads nowhere in particular.
    private static let mostSame = 2

    /// Takes the titles and headings of all documents; their words are in the lexicon.
    init(_ documents: [Document], _ lexicon: Lexicon, folds: inout Folds) throws {
        var lists: [UInt32: [UInt32]] = [:]
        var counts: [String: Int] = [:]
        for heading in documents.flatMap(\.sections).map(\.heading) {
            counts[heading.lowercased(), default: 0] += 1
        }
        for (number, document) in documents.enumerated() {
            try add(document.title, .title, number, &lists, lexicon, &folds)
            for phrase in document.kind == .code ? document.tags : [] {
                try add(phrase, .phrase, number, &lists, lexicon, &folds)
            }
            for section in document.sections where !section.anchor.isEmpty {
                let count = counts[section.heading.lowercased()] ?? 0
                guard count <= SuggestionIndex.mostSame else { continue }
                let heading = MatchedHeading(title: section.heading, anchor: section.anchor)
                try add(section.heading, .heading(heading), number, &lists, lexicon, &folds)
            }
        }
        words = lists.keys.sorted {
            lexicon.words.bytes(of: Int($0))
                .lexicographicallyPrecedes(lexicon.words.bytes(of: Int($1)))
        }
        for word in words {
            starts.append(places.count)
            places += lists[word] ?? []
        }
        starts.append(places.count)
    }

    private mutating func add(
        _ text: String, _ kind: Text, _ document: Int, _ lists: inout [UInt32: [UInt32]],
        _ lexicon: Lexicon, _ folds: inout Folds
    ) throws {
        let split = SplitText(text)
        let numbers = try split.words.compactMap { try folds.known($0, in: split, lexicon) }
            .map(UInt32.init)
        guard let first = numbers.first else { return }
        for word in Set(numbers) { lists[word, default: []].append(UInt32(candidates.count)) }
        candidates.append(
            Candidate(document: document, text: kind, firstWord: first, length: numbers.count))
    }

    /// The candidates in which a word begins with each of these texts, and how many
    /// of them begin the candidate itself.
    func matches(_ typed: [String], _ lexicon: Lexicon) -> [(place: Int, isFirst: Bool)] {
        guard !typed.isEmpty else { return [] }
        var counts = [UInt8](repeating: 0, count: candidates.count)
        var isFirst = Set<UInt32>()
        for (number, text) in typed.prefix(SuggestionIndex.mostWords).enumerated() {
            for place in lexicon.words.range(of: Array(text.utf8), in: words) {
                if number == 0 { isFirst.insert(words[place]) }
                for candidate in places[starts[place]..<starts[place + 1]]
                where counts[Int(candidate)] == UInt8(number) {
                    counts[Int(candidate)] += 1
                }
            }
        }
        let all = UInt8(min(typed.count, SuggestionIndex.mostWords))
        return counts.indices.filter { counts[$0] == all }.map {
            ($0, isFirst.contains(candidates[$0].firstWord))
        }
    }

    private static let mostWords = 12
}
