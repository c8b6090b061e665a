import Handrail
import TestSupport
import Testing

@testable import Indexing

/// What is stored of each word, against a plain scan of the same documents.
struct PostingsTests {
    private let documents: [Document]
    private let texts: [[ScannedWord]]
    private let index: ContentIndex
    private let seed: UInt64

    /// A word as a scan of the document meets it.
    private struct ScannedWord {
        let text: String
        let position: Int
        let field: Place.Field
    }

    private static let vocabulary = [
        "alfa", "bravo", "delta", "echo", "foxtrot", "golf", "kilo", "lima", "mike", "oscar",
        "papa", "quebec", "romeo", "sierra", "tango", "victor", "xray", "zulu",
    ]

    init() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var numbers = SeededNumbers(seed: seed)
        func text(_ most: Int) -> String {
            // Squared, so that some words are rare.
            let words = (0..<Int.random(in: 0...most, using: &numbers)).map { _ in
                let share = Double.random(in: 0..<1, using: &numbers)
                return PostingsTests.vocabulary[Int(share * share * 18)]
            }
            return words.joined(separator: " ")
        }
        // The last is so long that its places take more than a byte or two.
        let articles = (0..<60).map { number in
            let long = number == 59 ? 9_000 : 12
            return Article(
                "a\(number)", title: text(4), summary: text(6), tags: [text(2), text(1)],
                sections: [Prose.Section(text(2), text(long)), Prose.Section(text(2), text(20))])
        }
        let content = Content(articles: articles)
        self.seed = seed
        documents = Document.all(in: content)
        texts = documents.map(PostingsTests.scan)
        index = try ContentIndex.inMemory(for: content)
    }

    private static func scan(_ document: Document) -> [ScannedWord] {
        var words: [ScannedWord] = []
        var position = 0
        func add(_ text: String, _ field: Place.Field) {
            guard !text.isEmpty else { return }
            let parts = text.split(separator: " ")
            for (place, part) in parts.enumerated() {
                words.append(
                    ScannedWord(text: String(part), position: position + place, field: field))
            }
            position += parts.count + Place.gap
        }
        add(document.title, .title)
        for label in document.codes + document.tags { add(label, .label) }
        for section in document.sections {
            add(section.heading, .heading)
            add(section.text, section.isSummary ? .heading : .body)
        }
        return words
    }

    private func read<Value>(
        _ value: (_ reader: PostingReader, _ term: (String) throws -> Int?) throws -> Value
    ) throws -> Value {
        try index.database.read { db in
            let stems = try Stems(db)
            return try value(PostingReader(db, tops: index.tables.tops)) {
                try index.tables.lexicon.term(of: $0, stems: stems)
            }
        }
    }

    @Test func `each word's documents and places are those of the texts`() throws {
        try read { reader, term in
            for word in PostingsTests.vocabulary {
                let wanted = texts.indices.flatMap { number in
                    texts[number].filter { $0.text == word }.map {
                        "\(number) \($0.position) \($0.field)"
                    }
                }
                guard let term = try term(word) else {
                    #expect(wanted == [], "seed \(seed): \(word)")
                    continue
                }
                var found: [String] = []
                var cursor = PlaceCursor(try reader.postings(of: term))
                var places: [Place] = []
                while let document = cursor.document {
                    cursor.read(into: &places)
                    found += places.map { "\(document) \($0.position) \($0.field)" }
                    cursor.moveOn()
                }
                #expect(found == wanted, "seed \(seed): \(word)")
            }
        }
    }

    @Test func `a cursor moves on to a document or to the next that has the word`() throws {
        try read { reader, term in
            let term = try #require(try term("alfa"))
            let having = texts.indices.filter { texts[$0].contains { $0.text == "alfa" } }
            for wanted in texts.indices {
                var cursor = PlaceCursor(try reader.postings(of: term))
                cursor.move(to: wanted)
                #expect(cursor.document == having.first { $0 >= wanted }, "seed \(seed)")
            }
            var cursor = PlaceCursor(try reader.postings(of: term))
            cursor.move(to: .max)
            #expect(cursor.document == nil)
        }
    }

    @Test(arguments: [[0, 1], [0, 2], [0, 1, 2], [0, 3, 1]])
    func `a phrase is found where its words stand at its distances`(offsets: [Int]) throws {
        var numbers = SeededNumbers(seed: seed)
        try read { reader, term in
            for _ in 0..<40 {
                let words = offsets.map { _ in
                    PostingsTests.vocabulary[Int.random(in: 0..<18, using: &numbers)]
                }
                let terms = try words.compactMap(term)
                guard terms.count == words.count else { continue }
                let phrase = Phrase(terms: zip(terms, offsets).map { ($0, $1) })
                let found = try phrase.matches(reader)
                let wanted = scanned(words, offsets)
                #expect(found.map(\.document) == wanted.map(\.document), "seed \(seed): \(words)")
                #expect(found.map(\.weight) == wanted.map(\.weight), "seed \(seed): \(words)")
            }
        }
    }

    private func scanned(
        _ words: [String], _ offsets: [Int]
    ) -> [(document: Int, weight: Float)] {
        texts.indices.compactMap { number in
            let byPlace = Dictionary(
                uniqueKeysWithValues: texts[number].map { ($0.position, $0.text) })
            let starts = texts[number].filter { start in
                zip(words, offsets).allSatisfy { byPlace[start.position + $1] == $0 }
            }
            guard !starts.isEmpty else { return nil }
            return (number, starts.reduce(0) { $0 + $1.field.weight })
        }
    }

    @Test func `an unfinished phrase is in no document`() throws {
        let matches = try read { reader, _ in try Phrase(terms: []).matches(reader) }
        #expect(matches.isEmpty)
    }

    @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, UInt32.max])
    func `a number takes a byte for each seven bits`(number: UInt32) {
        var bytes: [UInt8] = []
        bytes.append(varint: number)
        #expect(bytes.count == max(1, (32 - number.leadingZeroBitCount + 6) / 7))
        let read = bytes.reversed().reduce(UInt64(0)) { $0 << 7 | UInt64($1 & 0x7F) }
        #expect(read == UInt64(number))
        #expect(bytes.dropLast().allSatisfy { $0 >= 0x80 })
    }
}
