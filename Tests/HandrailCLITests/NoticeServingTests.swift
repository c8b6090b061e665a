import Foundation
import TestSupport
import Testing

/// Notices of a running server, whose pages are prepared ahead.
struct NoticeServingTests {
    private let data: TemporaryFolder
    private let articles: TemporaryFolder

    init() throws {
        data = try TemporaryFolder()
        articles = try TemporaryFolder()
        let notices = articles.url.appendingPathComponent("notices")
        try FileManager.default.createDirectory(at: notices, withIntermediateDirectories: true)
    }

    private func write(_ name: String, start: Date, end: Date?) throws {
        let last = end.map { "end: \($0.formatted(.iso8601))\n" } ?? ""
        let text = """
            ---
            kind: incident
            title: Sending fails
            summary: For some.
            start: \(start.formatted(.iso8601))
            \(last)---
            ## \(start.formatted(.iso8601)) Investigating

            We look into it.

            """
        try Data(text.utf8).write(
            to: articles.url.appendingPathComponent("notices/\(name).md"))
    }

    /// Asks for a page until it says, or no longer says, that sending fails; false
    /// when it does not come to that.
    private func page(of server: RunningServer, _ path: String, says: Bool) -> Bool {
        for _ in 0..<150 {
            let isThere = server.get(path)?.body.contains("Incident:</b>") ?? !says
            if isThere == says { return true }
            usleep(100_000)
        }
        return false
    }

    @Test(.timeLimit(.minutes(1)))
    func `a notice appears when it begins and goes when it ends, without a reload`() throws {
        let server = try RunningServer(data: data.path, ["--articles", articles.path])
        // Files name whole seconds.
        let start = Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.up) + 3)
        try write("sending", start: start, end: start + 6)
        #expect(server.reload().contains("reloaded"))

        let early = server.get("/")?.body
        if Date() < start { #expect(early?.contains("Incident:</b>") == false) }
        #expect(page(of: server, "/", says: true))
        #expect(Date() >= start)
        #expect(page(of: server, "/", says: false))
        #expect(Date() >= start + 6)
        #expect(server.get("/status")?.body.contains("Nothing known right now") == true)
        #expect(server.stop() == 0)
    }

    @Test func `a notice that is saved shows after a reload`() throws {
        let server = try RunningServer(data: data.path, ["--articles", articles.path])
        #expect(page(of: server, "/articles", says: false))
        try write("sending", start: Date() - 60, end: nil)

        #expect(server.reload().contains("reloaded"))

        #expect(server.get("/articles")?.body.contains("Incident:</b>") == true)
        #expect(server.get("/status/sending")?.status == 200)
        #expect(server.get("/status.atom")?.body.contains("/status/sending</id>") == true)
        #expect(server.stop() == 0)
    }

    @Test func `the status page and its feeds are asked for anew only when they changed`() throws {
        try write("sending", start: Date() - 60, end: nil)
        let base = ["--articles", articles.path, "--base-url", "https://help.example.com"]
        let server = try RunningServer(data: data.path, base)
        for path in ["/status", "/status/sending", "/status.atom", "/status.ics"] {
            let etag = try #require(server.get(path)?["ETag"])
            let again = server.ask(
                "GET \(path) HTTP/1.1\r\nHost: a\r\nIf-None-Match: \(etag)\r\n\r\n")
            #expect(again?.status == 304, "\(path)")
        }
    }
}
