import Foundation
import Handrail
import TestSupport
import Testing
import Web

struct SearchTallyTests {
    let secret = Secret.random()
    let tally: SearchTally

    init() {
        tally = SearchTally(secret: secret) { Date(timeIntervalSince1970: 1_778_544_000) }
    }

    private func taken() -> SearchCounts {
        var taken = SearchCounts()
        tally.empty {
            taken = $0
            return 0
        }
        return taken
    }

    @Test func `what was counted is taken once`() {
        tally.count(SearchQuery(" Bad  Gateway"), results: 4)
        tally.count(opening: "/codes/502", after: SearchQuery("bad gateway"))

        let counts = taken()

        let text = SearchText(kept: "bad gateway", isHidden: false)
        #expect(counts.searches.keys.map(\.text) == [text])
        #expect(counts.searches.keys.map(\.day) == [Day("2026-05-12")])
        #expect(counts.openings.keys.map(\.path) == ["/codes/502"])
        #expect(taken().isEmpty)
    }

    @Test func `what is private is kept as the same hash, which another secret does not make`()
        throws
    {
        tally.count(SearchQuery("ann@example.com"), results: 0)
        tally.count(SearchQuery("ANN@example.com"), results: 0)
        let hidden = try #require(taken().searches.keys.first).text
        #expect(hidden.isHidden)
        #expect(!hidden.text.contains("ann"))
        #expect(hidden.text == secret.search("ann@example.com"))
        #expect(hidden.text != Secret.random().search("ann@example.com"))
    }

    @Test func `what could not be kept is counted on`() throws {
        struct Full: Error {}
        tally.count(SearchQuery("502"), results: 1)
        #expect(throws: Full.self) { try tally.empty { _ in throw Full() } }
        tally.count(SearchQuery("502"), results: 2)
        #expect(
            taken().searches.values.map(\.self)
                == [SearchCounts.Count(searches: 2, results: 2)])
    }

    @Test func `what there is no room for is told`() {
        for number in 0..<(SearchCounts.room + 5) {
            tally.count(SearchQuery("text \(number)"), results: 0)
        }
        #expect(tally.dropped == 0)
        tally.empty { _ in 2 }
        #expect(tally.dropped == 7)
    }

    @Test func `nothing is taken where nothing was counted`() {
        tally.count(SearchQuery("  "), results: 0)
        tally.empty { _ in
            Issue.record("there is nothing")
            return 0
        }
    }

    @Test func `no search is lost between threads`() {
        let tally = tally
        let running = ClientThreads.start(4) { _ in
            for _ in 0..<1_000 { tally.count(SearchQuery("502"), results: 1) }
        }
        var searches = 0
        func take() {
            searches += taken().searches.values.map(\.searches).reduce(0, +)
        }
        for _ in 0..<50 { take() }
        running.wait()
        take()
        #expect(searches == 4_000)
    }
}
