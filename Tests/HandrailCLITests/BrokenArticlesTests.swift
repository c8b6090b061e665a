import Foundation
import TestSupport
import Testing

struct BrokenArticlesTests {
    @Test func `a broken file is named in the log and the rest is served`() throws {
        let data = try TemporaryFolder()
        let articles = try TemporaryFolder()
        func write(_ text: String, _ name: String) throws {
            try Data(text.utf8).write(to: articles.url.appendingPathComponent(name))
        }
        try write("name: [", "site.yaml")
        try write("---\ntitle: Good\nsummary: Fine.\n---\nText.\n", "good.md")
        try write("---\ntitle: Bad\n---\nText.\n", "bad.md")
        let server = try RunningServer(data: data.path, ["--articles", articles.path])
        #expect(server.opening.contains("bad.md:1:1: error: “summary” is missing"))
        #expect(server.opening.contains("site.yaml:2"))
        #expect(server.get("/articles/good")?.status == 200)
        #expect(server.get("/articles/bad")?.status == 404)
    }
}
