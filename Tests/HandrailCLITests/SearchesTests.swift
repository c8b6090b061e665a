import Foundation
import TestSupport
import Testing

/// What is counted of searches, from the page to the team's terminal.
struct SearchesTests {
    let data: TemporaryFolder
    let server: RunningServer

    init() throws {
        data = try TemporaryFolder()
        server = try RunningServer(data: data.path)
    }

    private func list(_ more: [String] = []) throws -> [[String: Any]] {
        let result = try Program.run(
            ["searches", "list", "--format", "json", "--data", data.path] + more)
        #expect(result.code == 0, "\(result.complaint)")
        return try result.output.split(separator: "\n").compactMap {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }

    @Test func `a stop stores what was searched for and opened`() throws {
        for query in ["bad+gateway", "Bad++Gateway", "xyzzyx", "ann%40example.com"] {
            #expect(server.get("/search?q=\(query)")?.status == 200)
        }
        let opened = server.post("/search/opened", [("q", "bad gateway"), ("path", "/codes/502")])
        #expect(opened?.status == 204)
        #expect(server.stop() == 0)

        let all = try list()

        let first = try #require(all.first)
        #expect(first["query"] as? String == "bad gateway")
        #expect(first["searches"] as? Int == 2)
        #expect((first["results"] as? Int ?? 0) > 0)
        #expect((first["opened"] as? [[String: Any]])?.first?["path"] as? String == "/codes/502")
        #expect(all.count == 3)
        #expect(all.filter { $0["hidden"] as? Bool == true }.count == 1)
        #expect(!"\(all)".contains("ann"))
    }

    @Test func `the team sees what found nothing and what nobody opened`() throws {
        _ = server.get("/search?q=xyzzyx")
        _ = server.get("/search?q=bad+gateway")
        #expect(server.stop() == 0)

        #expect(try list(["--without-results"]).map { $0["query"] as? String } == ["xyzzyx"])
        #expect(try list(["--without-clicks"]).map { $0["query"] as? String } == ["bad gateway"])
        #expect(try list(["--limit", "1"]).count == 1)
        let text = try Program.run(["searches", "list", "--data", data.path, "--without-results"])
        #expect(text.output == "     1 searched     0 results     0 opened  xyzzyx\n")
    }

    @Test func `what was searched for is stored within seconds`() throws {
        _ = server.get("/search?q=bad+gateway")
        // Waits for an event of the running server, for as long as a slow machine takes.
        for _ in 0..<600 where try list().isEmpty { usleep(50_000) }
        #expect(try list().count == 1)
    }

    @Test func `a start on records that have searches goes on counting`() throws {
        _ = server.get("/search?q=502")
        #expect(server.stop() == 0)
        let next = try RunningServer(data: data.path)
        _ = next.get("/search?q=502")
        #expect(next.stop() == 0)
        #expect(try list().map { $0["searches"] as? Int } == [2])
    }
}
