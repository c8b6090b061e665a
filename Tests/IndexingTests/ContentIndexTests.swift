import Foundation
import Handrail
import Indexing
import Testing
import TestSupport

struct ContentIndexTests {
    @Test func `an index in a file is replaced whole while another is read`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("index.sqlite")

        var builder = IndexBuilder(at: file)
        let first = Edition(
            content: Samples.content, index: try builder.build(for: Samples.content))
        let less = Content(settings: Samples.settings, articles: [Samples.difference])
        let second = Edition(content: less, index: try builder.build(for: less))

        #expect(try first.search("reload").hits.map(\.slug) == ["fix-a-502"])
        #expect(try second.search("reload").total == 0)
        #expect(try second.search("servers").hits.map(\.slug) == ["502-or-503"])
    }

    @Test func `a text may be longer than an excerpt can be made of`() throws {
        let text = String(repeating: "gateway \u{E000} ", count: 30_000)
        let section = Prose.Section(title: "A", anchor: "a", level: 2, text: text, html: "")
        let article = Article(
            slug: "a", title: "A", summary: "A.", category: "x",
            prose: Prose(html: "", sections: [section], wordCount: 1))
        let edition = try Edition.inMemory(Content(articles: [article]))
        let hit = try #require(try edition.search("gateway").hits.first)
        #expect(hit.excerpt.map(\.text).joined().count < 400)
    }
}
