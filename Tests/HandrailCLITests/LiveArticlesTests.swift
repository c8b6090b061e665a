import Foundation
import TestSupport
import Testing

/// A server whose articles change while it runs.
struct LiveArticlesTests {
    private let data: TemporaryFolder
    private let place: TemporaryFolder
    private var articles: URL { place.url.appendingPathComponent("Articles") }

    init() throws {
        data = try TemporaryFolder()
        place = try TemporaryFolder()
        try write("First", "fix/a.md")
    }

    private func text(_ title: String) -> Data {
        Data("---\ntitle: \(title)\nsummary: Fine.\n---\nAbout \(title).\n".utf8)
    }

    private func write(_ title: String, _ name: String, in folder: URL? = nil) throws {
        let file = (folder ?? articles).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text(title).write(to: file, options: .atomic)
    }

    private func server(_ path: String? = nil) throws -> RunningServer {
        try RunningServer(data: data.path, ["--articles", path ?? articles.path])
    }

    /// Waits for a page to say something, ten seconds at most.
    private func shows(_ server: RunningServer, _ path: String, _ words: String) -> Bool {
        let end = ContinuousClock.now + .seconds(10)
        while ContinuousClock.now < end {
            if server.get(path)?.body.contains(words) == true { return true }
            usleep(5_000)
        }
        return false
    }

    @Test func `a saved file is served, listed and found`() throws {
        let server = try server()
        try write("Quokka", "fix/a.md")
        #expect(shows(server, "/articles/a", "About Quokka"))
        #expect(shows(server, "/articles", "Quokka"))
        #expect(shows(server, "/search?q=quokka", "/articles/a"))
        #expect(server.stop() == 0)
    }

    @Test func `an editor's rename is a save`() throws {
        let server = try server()
        let beside = articles.appendingPathComponent("fix/.a.md.tmp")
        try text("Renamed").write(to: beside)
        #expect(rename(beside.path, articles.appendingPathComponent("fix/a.md").path) == 0)
        #expect(shows(server, "/articles/a", "About Renamed"))
        #expect(server.stop() == 0)
    }

    @Test func `a page whose file goes is gone`() throws {
        try write("Second", "fix/b.md")
        let server = try server()
        #expect(server.get("/articles/b")?.status == 200)
        try FileManager.default.removeItem(at: articles.appendingPathComponent("fix/b.md"))
        #expect(shows(server, "/articles/b", "404") || server.get("/articles/b")?.status == 404)
        #expect(server.get("/articles/a")?.body.contains("Second") == false)
        #expect(server.stop() == 0)
    }

    @Test func `a page shows the new title of the page that it leads to`() throws {
        try write("Second", "fix/b.md")
        let server = try server()
        #expect(server.get("/articles/a")?.body.contains("Second") == true)
        try write("Sequel", "fix/b.md")
        #expect(shows(server, "/articles/a", "Sequel"))
        #expect(server.stop() == 0)
    }

    @Test func `a hundred files at once are all served`() throws {
        let server = try server()
        for number in 0..<100 { try write("Title \(number)", "new/n\(number).md") }
        #expect(shows(server, "/articles/n99", "About Title 99"))
        #expect(shows(server, "/articles/n0", "About Title 0"))
        #expect(shows(server, "/articles", "Title 50"))
        #expect(server.stop() == 0)
    }

    @Test func `a link to another folder swaps all of it`() throws {
        for (folder, title) in [("one", "One"), ("two", "Two")] {
            try write(title, "fix/a.md", in: place.url.appendingPathComponent(folder))
        }
        let current = place.url.appendingPathComponent("current").path
        try FileManager.default.createSymbolicLink(
            atPath: current, withDestinationPath: "one")
        let server = try server(current)
        #expect(server.get("/articles/a")?.body.contains("About One") == true)
        try FileManager.default.createSymbolicLink(
            atPath: current + ".next", withDestinationPath: "two")
        #expect(rename(current + ".next", current) == 0)
        #expect(shows(server, "/articles/a", "About Two"))

        try write("Two, changed", "fix/a.md", in: place.url.appendingPathComponent("two"))
        #expect(shows(server, "/articles/a", "Two, changed"))
        #expect(server.stop() == 0)
    }

    @Test func `a checkout of another branch serves that branch`() throws {
        func git(_ words: String...) throws {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments =
                [
                    "git", "-c", "user.name=A", "-c", "user.email=a@acme.example", "-C", place.path,
                ] + words
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
        try git("init", "-q", "-b", "main")
        try git("add", ".")
        try git("commit", "-qm", "First")
        try git("checkout", "-qb", "other")
        for number in 0..<50 { try write("Other \(number)", "new/n\(number).md") }
        try write("Other first", "fix/a.md")
        try git("add", ".")
        try git("commit", "-qm", "Other")
        try git("checkout", "-q", "main")
        let server = try server()
        #expect(server.get("/articles/n9")?.status == 404)

        #expect(shows(server, "/articles/a", "Changed <time"))
        try git("checkout", "-q", "other")
        #expect(shows(server, "/articles/a", "About Other first"))
        #expect(shows(server, "/articles/a", "2 times since"))
        #expect(server.get("/articles/n49")?.status == 200)
        #expect(server.stop() == 0)
    }

    @Test func `a broken file keeps its page, and the log says why`() throws {
        let server = try server()
        try Data("---\ntitle: [\n---\n".utf8).write(
            to: articles.appendingPathComponent("fix/a.md"), options: .atomic)
        try write("Second", "fix/b.md")
        #expect(shows(server, "/articles/b", "About Second"))
        #expect(server.get("/articles/a")?.body.contains("About First") == true)
        #expect(server.log(until: "shown as it was").contains("fix/a.md:3"))
        #expect(server.stop() == 0)
    }

    @Test func `an index that somebody removed is made again`() throws {
        let server = try server()
        try FileManager.default.removeItem(at: data.url.appendingPathComponent("index.sqlite"))
        try write("Second", "fix/b.md")
        #expect(shows(server, "/search?q=second", "/articles/b"))
        #expect(shows(server, "/search?q=first", "/articles/a"))
        #expect(server.stop() == 0)
    }

    @Test func `drafts are shown to those who ask for them only`() throws {
        let draft = "---\ntitle: Draft\nsummary: Fine.\ndraft: true\n---\n"
        try Data(draft.utf8).write(to: articles.appendingPathComponent("fix/d.md"))
        let others = try server()
        #expect(others.get("/articles/d")?.status == 404)
        #expect(others.stop() == 0)
        let author = try RunningServer(
            data: data.path, ["--articles", articles.path, "--drafts"])
        #expect(author.get("/articles/d")?.body.contains("This is a draft") == true)
        #expect(author.get("/articles/a")?.body.contains("is not in site.yaml") == true)
        #expect(author.stop() == 0)
    }

    @Test func `an article is shown when its time comes`() throws {
        let time = Date().addingTimeInterval(3)
        let text =
            "---\ntitle: Soon\nsummary: Fine.\npublish: \(time.formatted(.iso8601))\n---\nSoon.\n"
        try Data(text.utf8).write(to: articles.appendingPathComponent("fix/s.md"))
        let server = try server()
        #expect(server.get("/articles/s")?.status == 404)
        #expect(shows(server, "/articles/s", "Soon."))
        #expect(Date() >= time.addingTimeInterval(-1))
        #expect(server.stop() == 0)
    }

    @Test func `off leaves changes to a signal`() throws {
        let server = try RunningServer(
            data: data.path, ["--articles", articles.path, "--watch", "off"])
        try write("Quokka", "fix/a.md")
        usleep(300_000)
        #expect(server.get("/articles/a")?.body.contains("About First") == true)
        #expect(server.reload().contains("reloaded"))
        #expect(server.get("/articles/a")?.body.contains("About Quokka") == true)
        #expect(server.stop() == 0)
    }
}
