import Handrail
import Testing

struct SearchCountsTests {
    let today: Day

    init() throws { today = try #require(Day("2026-05-12")) }

    private func text(_ text: String) throws -> SearchText {
        try #require(SearchText(SearchQuery(text)) { _ in "hash" })
    }

    @Test func `searches for a text add up, and the last results count`() throws {
        var counts = SearchCounts()
        counts.add(try text("bad gateway"), on: today, results: 3)
        counts.add(try text("Bad  Gateway"), on: today, results: 5)
        counts.add(opening: "/codes/502", after: try text("bad gateway"), on: today)
        #expect(counts.searches.values.map(\.searches) == [2])
        #expect(counts.searches.values.map(\.results) == [5])
        #expect(counts.openings.values.map(\.self) == [1])
    }

    @Test func `a day's searches are its own`() throws {
        var counts = SearchCounts()
        counts.add(try text("502"), on: today, results: 3)
        counts.add(try text("502"), on: try #require(Day("2026-05-13")), results: 3)
        #expect(counts.searches.count == 2)
    }

    @Test func `what is beyond the room is dropped and counted, what is known is not`() throws {
        var counts = SearchCounts()
        for number in 0..<(SearchCounts.room + 7) {
            let text = try text("text \(number)")
            counts.add(text, on: today, results: 0)
            counts.add(opening: "/faq", after: text, on: today)
        }
        counts.add(try text("text 1"), on: today, results: 0)
        #expect(counts.searches.count == SearchCounts.room)
        #expect(counts.openings.count == SearchCounts.room)
        #expect(counts.dropped == 14)
    }

    @Test func `what was counted earlier is added without its results`() throws {
        var earlier = SearchCounts()
        earlier.add(try text("502"), on: today, results: 1)
        earlier.add(try text("503"), on: today, results: 2)
        var counts = SearchCounts()
        counts.add(try text("502"), on: today, results: 9)
        counts.add(earlier: earlier)
        let found = Dictionary(
            uniqueKeysWithValues: counts.searches.map { ($0.key.text.text, $0.value) })
        #expect(found["502"] == SearchCounts.Count(searches: 2, results: 9))
        #expect(found["503"] == SearchCounts.Count(searches: 1, results: 2))
    }
}
