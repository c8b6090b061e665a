import FoundationEssentials
import Handrail
import Records
import Testing

struct SearchRecordsTests {
    let records: SQLiteRecords
    let today: Day
    let yesterday: Day

    init() throws {
        records = try SQLiteRecords.inMemory()
        today = try #require(Day("2026-05-12"))
        yesterday = try #require(Day("2026-05-11"))
    }

    private func text(_ text: String) throws -> SearchText {
        try #require(SearchText(SearchQuery(text)) { "hash-\($0.count)" })
    }

    /// Stores searches for a text, and as many openings of each page as it is named.
    private func count(
        _ written: String, _ times: Int = 1, results: Int = 4, opened: [String] = [],
        on day: Day? = nil
    ) throws {
        var counts = SearchCounts()
        for _ in 0..<times {
            counts.add(try text(written), on: day ?? today, results: results)
        }
        for path in opened {
            counts.add(opening: path, after: try text(written), on: day ?? today)
        }
        #expect(try records.add(counts) == 0)
    }

    private func texts(_ selection: SearchSelection) throws -> [String] {
        try records.searches(selection, since: yesterday, limit: 10).map(\.text.text)
    }

    @Test func `counts of several days and times add up`() throws {
        try count("502", 2, results: 9, opened: ["/faq"], on: yesterday)
        try count("502", 3, results: 4, opened: ["/codes/502", "/codes/502"])
        try count("502", results: 5, opened: ["/faq"])

        let found = try records.searches(.all, since: yesterday, limit: 10)

        #expect(
            found == [
                CountedSearch(
                    text: try text("502"), searches: 6, results: 5, lastDay: today,
                    openings: [.init(path: "/codes/502", count: 2), .init(path: "/faq", count: 2)])
            ])
        #expect(try records.searches(.all, since: today, limit: 10).map(\.searches) == [4])
    }

    @Test func `the most searched come first, as many as are asked for`() throws {
        try count("rare")
        try count("often", 3)
        try count("sometimes", 2)
        let found = try records.searches(.all, since: today, limit: 2)
        #expect(found.map(\.text.text) == ["often", "sometimes"])
    }

    @Test func `searches without results and without clicks are found`() throws {
        try count("teapot", results: 0)
        try count("opened", opened: ["/faq"])
        try count("not opened")
        try count("found by now", 2, results: 0, on: yesterday)
        try count("found by now", opened: ["/faq"])
        #expect(try texts(.withoutResults) == ["teapot"])
        #expect(try texts(.withoutClicks) == ["not opened"])
        #expect(try texts(.all).count == 4)
    }

    @Test func `what is hidden stays hidden`() throws {
        try count("ann@example.com", 5, opened: ["/faq"])
        let found = try #require(try records.searches(.all, since: today, limit: 1).first)
        #expect(found.text == SearchText(kept: "hash-15", isHidden: true))
        #expect(try records.openedSearches(least: 1, limit: 10).isEmpty)
    }

    @Test func `what is suggested was searched for often, and opened`() throws {
        try count("often", 2, opened: ["/faq", "/codes/502", "/codes/502"], on: yesterday)
        try count("often", 2, opened: ["/faq"])
        try count("never opened", 9)
        try count("seldom", 2, opened: ["/faq"])
        try count("most", 7, opened: ["/articles/a"])
        #expect(
            try records.openedSearches(least: 3, limit: 10) == [
                OpenedSearch(text: "most", path: "/articles/a", searches: 7),
                OpenedSearch(text: "often", path: "/codes/502", searches: 4),
            ])
        #expect(try records.openedSearches(least: 3, limit: 1).map(\.text) == ["most"])
    }

    @Test func `an opening counts only for a text that was searched for`() throws {
        var counts = SearchCounts()
        counts.add(opening: "/faq", after: try text("never searched"), on: today)
        #expect(try records.add(counts) == 1)
        try count("other", opened: ["/faq"])
        #expect(try records.openedSearches(least: 1, limit: 10).map(\.text) == ["other"])
    }

    @Test func `old days go, and sooner those of texts searched for once`() throws {
        let old = try #require(Day("2026-01-31"))
        try count("old", 5, opened: ["/faq"], on: old)
        try count("once", opened: ["/faq"], on: yesterday)
        try count("twice", 2, on: yesterday)
        try count("again", on: yesterday)
        try count("again")
        try count("once today")

        try records.removeSearches(before: yesterday, once: today)

        let left = try records.searches(.all, since: old, limit: 10)
        #expect(Set(left.map(\.text.text)) == ["twice", "again", "once today"])
        #expect(try records.openings() == 0)
    }

    @Test func `a day has room for so many texts, whoever sends them`() throws {
        for part in 0..<3 {
            var counts = SearchCounts()
            for number in 0..<10_000 {
                counts.add(try text("text \(part) \(number)"), on: today, results: 0)
            }
            #expect(try records.add(counts) == (part < 2 ? 0 : 10_000))
        }
        try count("text 0 1", 2)
        #expect(try records.searches(.all, since: today, limit: 1).map(\.searches) == [3])
    }
}
