import Foundation
import TestSupport
import Testing

/// The whole program over a real socket, on the shipped articles.
struct ServeTests {
    let data: TemporaryFolder
    let server: RunningServer

    init() throws {
        data = try TemporaryFolder()
        server = try RunningServer(data: data.path)
    }

    @Test(arguments: [
        "/", "/articles", "/articles/fix-a-502-step-by-step", "/categories/fix", "/faq",
        "/faq/causes", "/codes", "/codes/502", "/compare",
        "/compare?codes=502,ERR_CONNECTION_RESET",
        "/search?q=502", "/report", "/sitemap.xml", "/robots.txt", "/healthz", "/readyz",
        "/api/v1/search?q=502", "/api/v1/codes", "/api/v1/codes/502", "/api/v1/openapi.json",
        "/api/v1/articles/fix-a-502-step-by-step", "/api/v1/compare", "/api/v1/faq",
    ])
    func `every page is there and carries the security headers`(target: String) throws {
        let reply = try #require(server.get(target))
        #expect(reply.status == 200)
        #expect(reply["Content-Security-Policy"]?.contains("unsafe") == false)
        #expect(reply["X-Content-Type-Options"] == "nosniff")
    }

    @Test(arguments: [
        ("/502", "/codes/502"), ("/codes/err_connection_reset", "/codes/ERR_CONNECTION_RESET"),
        ("/articles/502-bad-gateway", "/articles/fix-a-502-step-by-step"),
    ])
    func `an address that has another one leads there`(target: String, location: String) throws {
        let reply = try #require(server.get(target))
        #expect(reply.status == 301)
        #expect(reply["Location"] == location)
    }

    @Test func `an unknown page has a search box filled from its path`() throws {
        let reply = try #require(server.get("/articles/bad-gatway"))
        #expect(reply.status == 404)
        #expect(reply.body.contains(#"value="articles bad gatway""#))
    }

    @Test(arguments: ["/api/v1/codes/%00", "/api/v1/codes?q=%00", "/api/v1/../x"])
    func `a program is refused in JSON, even where its address cannot be read`(
        target: String
    ) throws {
        let reply = try #require(server.get(target))
        #expect(reply.status == 400)
        #expect(reply["Content-Type"] == "application/problem+json")
    }

    @Test func `a wrong method is refused with those that work`() throws {
        let reply = try #require(
            server.ask("DELETE /report HTTP/1.1\r\nHost: a\r\n\r\n"))
        #expect(reply.status == 405)
        #expect(reply["Allow"]?.contains("POST") == true)
    }

    @Test(arguments: [
        "/../Package.swift", "/assets/../../Package.swift", "/%2e%2e/Package.swift",
        "/assets/%2e%2e%2f%2e%2e%2fPackage.swift", "/..%5cPackage.swift", "/site.css%00.html",
        "//etc/passwd", "/assets//../site.css", "/./site.css", "/%c0%ae%c0%ae/x",
    ])
    func `a trick with the path never leaves Public`(target: String) throws {
        let reply = try #require(server.get(target))
        #expect([301, 400, 404].contains(reply.status))
        #expect(!reply.body.contains("swift-tools-version"))
        #expect(!reply.body.contains("root:"))
    }

    @Test func `too much of anything is refused with the right status`() throws {
        let long = String(repeating: "a", count: 9_000)
        #expect(server.get("/search?q=\(long)")?.status == 414)
        let header =
            "GET / HTTP/1.1\r\nHost: a\r\nX-Long: \(String(repeating: "a", count: 40_000))\r\n\r\n"
        #expect(server.ask(header)?.status == 431)
        let body = "POST /report HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n"
        #expect(server.ask(body)?.status == 413)
    }

    @Test(arguments: [
        "\"", "NEAR(", "*", "502 OR", "%ff%fe", "%00", "%E2%80%AE", "a%20AND%20NOT",
        "%3Cscript%3E", "%22%CC%81", "(((((", "-",
    ])
    func `no query is too odd for a page`(query: String) throws {
        let target = "/search?q=\(query.replacing("\"", with: "%22").replacing(" ", with: "+"))"
        let reply = try #require(server.get(target))
        #expect([200, 400].contains(reply.status))
        #expect(reply.body.contains("<h1"))
        #expect(!reply.body.contains("<script>"))
    }

    @Test func `a report is stored once, however often it is sent`() throws {
        let fields = [
            ("form_token", try server.formToken()), ("code", "502"), ("summary", "On Send"),
            ("tried", "a"), ("tried", "b"), ("frequency", "always"),
        ]
        let replies = (0..<3).compactMap { _ in server.post("/report", fields) }
        #expect(replies.map(\.status) == [303, 303, 303])
        #expect(Set(replies.map { $0["Location"] }).count == 1)
        let receipt = try #require(server.get(replies[0]["Location"] ?? ""))
        #expect(receipt.status == 200)
        #expect(receipt["Cache-Control"] == "no-store")
        let listed = try reports()
        #expect(listed.count == 1)
        #expect(listed.first?["summary"] as? String == "On Send")
        #expect(listed.first?["tried"] as? [String] == ["a", "b"])
        #expect(listed.first?["idempotencyKey"] as? String == fields[0].1)
    }

    @Test func `a form sent again with other answers is kept and asked about`() throws {
        let token = try server.formToken()
        let first = server.post("/report", [("form_token", token), ("summary", "First")])
        let second = try #require(
            server.post("/report", [("form_token", token), ("summary", "Second")]))
        #expect(first?.status == 303)
        #expect(second.status == 409)
        #expect(second.body.contains("value=\"Second\""))
        let fresh = try #require(second.body.firstMatch(of: /name="form_token" value="([^"]+)"/))
        #expect(String(fresh.1) != token)
        let third = server.post(
            "/report", [("form_token", String(fresh.1)), ("summary", "Second")])
        #expect(third?.status == 303)
        #expect(try reports().map { $0["summary"] as? String } == ["First", "Second"])
    }

    @Test func `a body that is no form is refused when it is long`() throws {
        let body = String(repeating: "x", count: 100_000)
        let reply = server.ask(
            "POST /report HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        )
        #expect(reply?.status == 413)
    }

    @Test func `what people report is readable to its owner only`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: data.path)
        for file in files {
            let path = data.url.appendingPathComponent(file).path
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect(mode as? Int == 0o600, "\(file)")
        }
    }

    @Test func `an acknowledged report outlives the program`() throws {
        let reply = try #require(
            server.post("/report", [("form_token", try server.formToken()), ("summary", "Kept")]))
        #expect(reply.status == 303)
        server.kill()
        #expect(try reports().map { $0["summary"] as? String } == ["Kept"])
        let next = try RunningServer(data: data.path)
        #expect(next.get(reply["Location"] ?? "")?.status == 200)
    }

    @Test func `a form with mistakes comes back as it was typed`() throws {
        let hostile = "\"><script>alert(1)</script>\u{301}"
        let reply = try #require(
            server.post(
                "/report",
                [
                    ("form_token", "forged"), ("summary", ""), ("description", hostile),
                    ("email", "x"),
                ]))
        #expect(reply.status == 422)
        #expect(reply.body.contains("<title>Error: "))
        #expect(reply.body.contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\u{301}"))
        #expect(try reports().isEmpty)
    }

    @Test func `a multipart form with a file is a report too`() throws {
        let token = try server.formToken()
        let parts = [("form_token", token), ("summary", "With a picture")].map {
            "--x\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n"
        }
        let file =
            "--x\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n\(String(repeating: "x", count: 100_000))\r\n--x--\r\n"
        let body = parts.joined() + file
        let reply = try #require(
            server.ask(
                "POST /report HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
            ))
        #expect(reply.status == 303)
        #expect(try reports().count == 1)
    }

    @Test func `SIGTERM ends it with 0`() {
        #expect(server.stop() == 0)
    }

    @Test func `a second server on the same port says that it is taken`() throws {
        let result = try Program.run([
            "serve", "--port", "\(server.port)", "--data", data.path + "2",
        ])
        #expect(result.code == 69)
        #expect(result.complaint.contains("\(server.port)"))
        #expect(result.complaint.filter { $0 == "\n" }.count == 1)
        try? FileManager.default.removeItem(atPath: data.path + "2")
    }

    @Test func `the doctor finds a server that is ready`() throws {
        let result = try Program.run(["doctor", "--port", "\(server.port)"])
        #expect(result.code == 0)
        #expect(result.output == "ready\n")
    }

    private func reports() throws -> [[String: Any]] {
        let result = try Program.run(["reports", "list", "--format", "json", "--data", data.path])
        return try result.output.split(separator: "\n").compactMap {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }
}
