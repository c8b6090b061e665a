import Handrail
import Indexing
import TestSupport
import Testing

struct PagingTests {
    @Test func `pages of many results follow each other without gaps`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var numbers = SeededNumbers(seed: seed)
        let words = ["bad", "gateway", "answers", "server", "page", "reload"]
        let site = try SmallSite(
            Article.each(
                of: (0..<90).map { _ in
                    (0..<12).map { _ in words.randomElement(using: &numbers) ?? "" }
                        .joined(separator: " ")
                }))
        let all = try site.edition.search("bad gateway answers", limit: 100)
        #expect(all.total > 60, "seed \(seed)")
        for limit in [1, 7, 10, 45] {
            let paged = try stride(from: 0, to: all.total, by: limit).flatMap {
                try site.edition.search("bad gateway answers", limit: limit, offset: $0).hits
            }
            #expect(paged.map(\.slug) == all.hits.map(\.slug), "seed \(seed), by \(limit)")
        }
    }

    @Test func `after the last page there is nothing`() throws {
        let site = try SmallSite([Article("a", "gateway")])
        let results = try site.edition.search("gateway", limit: 10, offset: 10)
        #expect(results.hits.isEmpty)
        #expect(results.total == 1)
    }

    @Test func `a site without content finds nothing`() throws {
        let edition = try Edition.inMemory(Content())
        for text in ["", "gateway", "502", "\"a b\" -c tag:d", "网络"] {
            #expect(try edition.search(text).total == 0)
            #expect(try edition.suggestions(for: text) == [])
        }
    }
}
