import Handrail
import Testing

struct OpenedSearchesTests {
    let searches = OpenedSearches(
        [
            ("bad gateway", 3), ("bad request", 9), ("502 bad gateway", 5), ("éclair", 3),
            ("bad gateway nginx", 7), ("badge", 4), ("z", 3),
        ].map { OpenedSearch(text: $0.0, path: "/codes/502", searches: $0.1) })

    @Test(arguments: [
        ("bad", ["bad request", "bad gateway nginx", "badge", "bad gateway"]),
        (" BAD  g", ["bad gateway nginx", "bad gateway"]), ("502", ["502 bad gateway"]),
        ("é", ["éclair"]), ("z", ["z"]), ("", []), ("  ", []), ("c", []), ("zz", []), ("0", []),
    ])
    func `a half-typed text goes on to what others searched, the most searched first`(
        typed: String, texts: [String]
    ) {
        #expect(searches.beginning(with: typed, limit: 8).map(\.text) == texts)
    }

    @Test func `no more are answered than asked for`() {
        #expect(searches.beginning(with: "b", limit: 2).map(\.searches) == [9, 7])
    }

    @Test func `no more are looked through than are bearable`() {
        let many = (0..<6_000).map {
            OpenedSearch(text: "text \($0)", path: "/faq", searches: 3)
        }
        #expect(OpenedSearches(many).count == OpenedSearches.most)
    }
}
