import Foundation
import TestSupport
import Testing

struct ReloadTests {
    @Test func `SIGHUP serves what the articles say by then`() throws {
        let data = try TemporaryFolder()
        let articles = try TemporaryFolder()
        func write(_ title: String, _ name: String) throws {
            try Data("---\ntitle: \(title)\nsummary: Fine.\n---\nText.\n".utf8)
                .write(to: articles.url.appendingPathComponent(name))
        }
        try write("Before", "a.md")
        let server = try RunningServer(
            data: data.path, ["--articles", articles.path, "--watch", "off"])
        #expect(server.get("/articles/a")?.body.contains("Before") == true)

        try write("After", "a.md")
        try write("Quokka", "b.md")
        #expect(server.reload().contains("reloaded"))

        #expect(server.get("/articles/a")?.body.contains("After") == true)
        #expect(server.get("/articles/b")?.status == 200)
        #expect(server.get("/search?q=quokka")?.body.contains("/articles/b") == true)
        #expect(server.stop() == 0)
    }

    @Test func `articles that cannot be read leave the site as it is`() throws {
        let data = try TemporaryFolder()
        let articles = try TemporaryFolder()
        try Data("---\ntitle: Kept\nsummary: Fine.\n---\n".utf8)
            .write(to: articles.url.appendingPathComponent("a.md"))
        let server = try RunningServer(data: data.path, ["--articles", articles.path])

        let away = articles.url.appendingPathExtension("away")
        try FileManager.default.moveItem(at: articles.url, to: away)
        defer { try? FileManager.default.removeItem(at: away) }
        #expect(server.reload().contains("not reloaded"))

        #expect(server.get("/articles/a")?.status == 200)
    }

    @Test func `a log that cannot be written to takes nothing down`() throws {
        let data = try TemporaryFolder()
        let server = try RunningServer(data: data.path, ["--log-level", "info"])
        server.closeLog()
        server.hangUp()
        for _ in 0..<20 { #expect(server.get("/healthz")?.status == 200) }
        #expect(server.stop() == 0)
    }
}
