import Foundation
import TestSupport
import Testing

/// Outages of a running server: their notices are on pages that are prepared ahead.
struct OutageServingTests {
    private let data: TemporaryFolder

    init() throws {
        data = try TemporaryFolder()
        let added = try Program.run(
            ["agents", "add", "ada", "--password-stdin", "--data", data.path],
            input: "correct horse battery\n")
        #expect(added.code == 0)
    }

    /// Somebody at the desk of a running server.
    private struct Agent {
        let server: RunningServer
        let cookie: String

        init(_ server: RunningServer) throws {
            self.server = server
            let reply = server.post(
                "/desk/login", [("name", "ada"), ("password", "correct horse battery")])
            let set = try #require(reply?["Set-Cookie"])
            cookie = String(set.prefix { $0 != ";" })
        }

        func get(_ path: String) -> String {
            server.ask("GET \(path) HTTP/1.1\r\nHost: a\r\nCookie: \(cookie)\r\n\r\n")?.body ?? ""
        }

        /// Sends a form of a page with its hidden fields; answers where it leads.
        func send(_ act: String, _ fields: [(String, String)], from page: String) -> String {
            let html = get(page)
            let form = html.components(separatedBy: "action=\"\(act)\"").last ?? ""
            let hidden = form.components(separatedBy: "</form>")[0]
                .matches(of: /type="hidden" name="([a-z_]+)" value="([^"]*)"/)
                .map { (String($0.1), String($0.2)) }
            let body = (hidden + fields).map { name, value in
                "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
            }.joined(separator: "&")
            let reply = server.ask(
                "POST \(act) HTTP/1.1\r\nHost: a\r\nCookie: \(cookie)\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
            )
            return reply?["Location"] ?? ""
        }
    }

    /// Asks for a page until it says something, or says it no longer.
    private func page(_ server: RunningServer, _ path: String, says text: String, _ says: Bool)
        -> Bool
    {
        for _ in 0..<100 {
            if server.get(path)?.body.contains(text) == says { return true }
            usleep(100_000)
        }
        return false
    }

    @Test(.timeLimit(.minutes(2)))
    func `a notice shows while its outage is open, over a reload and a restart`() throws {
        var server = try RunningServer(data: data.path)
        var agent = try Agent(server)
        let report = try send(server)
        let path = agent.send(
            "/desk/outages",
            [("title", "Quokkas are out"), ("code", "502"), ("words", "We look.")],
            from: "/desk/outages/new")
        #expect(path.hasPrefix("/desk/outages/OUT-"))

        #expect(page(server, "/codes/502", says: "Quokkas are out", true))
        #expect(page(server, "/status", says: "Quokkas are out", true))
        #expect(page(server, "/articles/fix-a-502-step-by-step", says: "Quokkas are out", true))
        #expect(server.get("/codes/504")?.body.contains("Quokkas are out") == false)
        #expect(server.get("/api/v1/notices")?.body.contains("Quokkas are out") == true)
        #expect(server.reload().contains("reloaded"))
        #expect(page(server, "/status.atom", says: "Quokkas are out", true))
        #expect(page(server, "/codes/502", says: "Quokkas are out", true))
        #expect(server.stop() == 0)

        server = try RunningServer(data: data.path)
        agent = try Agent(server)
        #expect(server.get("/codes/502")?.body.contains("Quokkas are out") == true)
        let since = String((Date() - 3_600).formatted(.iso8601).prefix(16))
        #expect(agent.send(path + "/link", [("since", since)], from: path) == path)
        let closed = agent.send(
            path + "/close", [("last_reply", "It works again.")], from: path)
        #expect(closed == path)

        #expect(page(server, "/codes/502", says: "Quokkas are out", false))
        #expect(page(server, report, says: "It works again.", true))
        #expect(server.get(report)?.body.contains("Closed") == true)
        #expect(server.stop() == 0)
    }

    /// Reports a 502; answers the path of the receipt.
    private func send(_ server: RunningServer) throws -> String {
        let reply = server.post(
            "/report",
            [("form_token", try server.formToken()), ("summary", "502"), ("code", "502")])
        return try #require(reply?["Location"])
    }
}
