import Handrail
import TestSupport
import Testing

@testable import Indexing

struct LongTextTests {
    private let edition: Edition

    init() throws {
        edition = try Edition.inMemory(Samples.content)
    }

    @Test func `a pasted page of 64 kB finds its code and article`() throws {
        let rows = (0..<1_500).map { "<p>Row \($0) of 800 at 12:0\($0 % 10)</p>" }.joined()
        let page = "<html><title>502 Bad Gateway</title>\(rows)<hr>nginx/1.18.0</html>"
        let text = page + String(repeating: " ", count: max(0, 65_536 - page.utf8.count))
        let results = try edition.search(text)
        #expect(results.reading.isPasted)
        #expect(results.hits.first?.slug == "502")
        #expect(results.hits.map(\.slug).contains("fix-a-502"))
        #expect(results.suggestion == nil)
    }

    @Test(arguments: [
        String(repeating: "x", count: 10_000), String(repeating: "gatw ", count: 2_000),
        String(repeating: "gateway\" -(", count: 1_000), String(repeating: "é", count: 5_000),
        String(repeating: "网", count: 3_300), String(repeating: "a\u{301}", count: 3_300),
        String(repeating: "\u{301}", count: 5_000), String(repeating: "🙂", count: 2_500),
        String(repeating: "aB", count: 5_000), String(repeating: "0x8007", count: 1_700),
        String(repeating: "\u{0}", count: 10_000), String(repeating: "badgatewayx ", count: 800),
        String(repeating: "\"", count: 9_999), String(repeating: "<", count: 10_000),
        String(repeating: "ไ", count: 3_300),
    ])
    func `10 kB of anything is answered and suggested for`(text: String) throws {
        #expect(throws: Never.self) { try edition.search(text) }
        #expect(try edition.suggestions(for: text).count <= Suggestion.most)
    }

    @Test(arguments: ["x", "é", "网"])
    func `a word of 64 kB is no slip for anything`(letter: String) throws {
        let results = try edition.search(String(repeating: letter, count: 65_536))
        #expect(results.total == 0)
        #expect(results.suggestion == nil)
    }

    @Test func `a title may say one word many times`() throws {
        let title = String(repeating: "gateway ", count: 70_000)
        #expect(try SmallSite([Article("a", title: title)]).articles("gateway") == ["a"])
    }

    @Test func `random text never fails`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var numbers = SeededNumbers(seed: seed)
        let pieces = [
            "502", " ", " ", "\"", "*", "(", ")", "NEAR", "-", ":", "é", "漢字", "网", "\u{301}", "ไม่",
            "tag:", "code:", "kind:faq", "gatway", "gateway", "badgateway", "\u{0}", "\n", "<p>",
            "ERR_", "CONNECTION", "_RESET", "0x8007", "0005", "NullReference", "🙂", "vpn", "st",
        ]
        let end = ContinuousClock.now + .milliseconds(700)
        while ContinuousClock.now < end {
            let text = (0..<Int.random(in: 0...20, using: &numbers))
                .map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
            let context = Comment(rawValue: "seed \(seed): \(text.debugDescription)")
            #expect(throws: Never.self, context) {
                let results = try edition.search(text)
                #expect(results.hits.count == min(results.total, 10), context)
                #expect(results.suggestion != results.reading.words, context)
                let suggestions = try edition.suggestions(for: text)
                #expect(suggestions.count <= Suggestion.most, context)
            }
        }
    }
}

struct DeadlineTests {
    private let index: ContentIndex
    private let reading: TextReading

    init() throws {
        index = try ContentIndex.inMemory(for: Samples.content)
        reading = TextReader(Samples.codes).reading(of: "502 bad gateway reload")
    }

    private func search(within time: Duration) throws -> SearchResults {
        try index.search(
            SearchRequest(
                query: SearchQuery("502 bad gateway reload"), reading: reading,
                followed: ["fix-a-502"], priors: Priors(index.entries, [:]), limit: 10, offset: 0),
            within: time)
    }

    @Test func `a search that is out of time shows what it has`() throws {
        let results = try search(within: .zero)
        #expect(results.isPartial)
        #expect(results.hits.first?.slug == "502")
        #expect(results.hits.count == results.total)
    }

    @Test func `a search that has time is whole`() throws {
        let results = try search(within: .seconds(600))
        #expect(!results.isPartial)
        #expect(results.hits.map(\.slug).contains("fix-a-502"))
    }
}
