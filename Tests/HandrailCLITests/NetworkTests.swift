import Foundation
import TestSupport
import Testing

/// Where the program listens, whom it believes and what it tells of itself.
struct NetworkTests {
    let folder: TemporaryFolder
    var data: String { folder.path + "/data" }

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `a receipt's link is the one that a trusted proxy was asked for`() throws {
        let server = try RunningServer(data: data, ["--trusted-proxies", "loopback"])

        let robots = try #require(
            server.ask(
                "GET /robots.txt HTTP/1.1\r\nHost: inside\r\nX-Forwarded-For: 192.0.2.7\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: help.example\r\n\r\n"
            ))

        #expect(robots.body.contains("Sitemap: https://help.example/sitemap.xml"))
    }

    @Test func `nobody is believed unless the operator says so`() throws {
        let server = try RunningServer(data: data)

        let robots = try #require(
            server.ask(
                "GET /robots.txt HTTP/1.1\r\nHost: inside\r\nForwarded: for=192.0.2.7;proto=https;host=evil.example\r\n\r\n"
            ))

        #expect(robots.body.contains("Sitemap: http://inside/sitemap.xml"))
    }

    @Test func `under a path every address of ours begins with it`() throws {
        let server = try RunningServer(data: data, ["--base-url", "https://acme.example/help/"])

        let home = try #require(server.get("/help/"))
        let article = try #require(server.get("/help/articles/fix-a-502-step-by-step"))
        let moved = try #require(server.get("/help/502"))
        let bare = try #require(server.get("/articles/fix-a-502-step-by-step"))

        #expect(home.status == 200)
        #expect(home.body.contains("<form class=\"search\" action=\"/help/search\""))
        for page in [home, article] {
            let links = page.body.matches(of: /\s(?:href|src|action)="(\/[^"]*)"/).map(\.1)
            #expect(!links.isEmpty)
            #expect(links.allSatisfy { $0.hasPrefix("/help/") }, "\(links)")
        }
        #expect(moved["Location"] == "/help/codes/502")
        #expect(article["Strict-Transport-Security"] == "max-age=15552000")
        #expect(bare.body == article.body, "for a proxy that takes the path off")
        #expect(server.get("/helpless")?.status == 404)
    }

    @Test func `a Unix socket is served and gone after the stop`() throws {
        let path = folder.path + "/site.sock"
        let server = try RunningServer(data: data, ["--socket", path])
        let client = RawClient(unixPath: path)
        client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")

        #expect(client.readResponse()?.body == "ok\n")
        #expect(server.stop() == 0)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `metrics are for Prometheus, and on a port of their own where wanted`() throws {
        let server = try RunningServer(data: data)
        _ = server.get("/articles/fix-a-502-step-by-step")
        let metrics = try #require(server.get("/metrics"))
        let other = try RunningServer(data: data + "2", ["--metrics-port", "0"])

        #expect(metrics["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8")
        let line = #"http_requests_total{route="/articles/{slug}",status="200"} 1"#
        #expect(metrics.body.contains(line))
        #expect(metrics.body.contains("handrail_index_generation 1\n"))
        #expect(metrics.body.contains("process_resident_memory_bytes "))
        #expect(other.get("/metrics")?.status == 404)
    }

    @Test func `each request has its line in the log, and a private link has none`() throws {
        let output = Pipe()
        let server = try RunningServer(
            data: data, ["--access-log", "json"], output: output)
        let reply = try #require(
            server.post(
                "/report", [("form_token", try server.formToken()), ("summary", "Secret")]))
        _ = server.get(reply["Location"] ?? "")
        _ = server.get("/search?q=private+words")
        #expect(server.stop() == 0)

        let log = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)

        let lines = try log.split(separator: "\n").map {
            try #require(
                try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(
            lines.map { $0["path"] as? String } == [
                "/report", "/report", "/reports/{token}", "/search",
            ])
        #expect(lines.map { $0["status"] as? Int } == [200, 303, 200, 200])
        #expect(Set(lines.compactMap { $0["id"] as? String }).count == 4)
        #expect(!log.contains("private"))
    }

    @Test func `SIGHUP shows the certificate that the files hold by then`() throws {
        let files = (folder.path + "/cert.pem", folder.path + "/key.pem")
        try certify("first.example", files)
        let server = try RunningServer(
            data: data, ["--tls-certificate", files.0, "--tls-key", files.1])
        #expect(try subject(server.port).contains("first.example"))
        #expect(try fetch("https://127.0.0.1:\(server.port)/healthz") == "200 max-age=15552000")

        try certify("second.example", files)
        #expect(server.reload().contains("certificate renewed"))

        #expect(try subject(server.port).contains("second.example"))
        try Data("no certificate".utf8).write(to: URL(fileURLWithPath: files.0))
        #expect(server.reload().contains("certificate not renewed"))
        #expect(try subject(server.port).contains("second.example"))
    }

    @Test(arguments: [
        (["--tls-certificate", "x.pem"], 64, "give both"),
        (["--tls-certificate", "x.pem", "--tls-key", "y.pem"], 66, "x.pem"),
        (["--trusted-proxies", "10.0.0.0/99"], 64, "10.0.0.0/99"),
        (["--header-seconds", "0"], 64, "--header-seconds"),
        (["--connections", "0"], 64, "--connections"),
        (["--access-log", "loud"], 64, "access-log"),
        (["--socket", "/nowhere/at/all.sock"], 69, "/nowhere/at/all.sock"),
        (["--socket", "systemd"], 69, "socket"),
    ])
    func `a value that cannot be used is one clear line`(
        options: [String], code: Int32, word: String
    ) throws {
        let result = try Program.run(["serve", "--port", "0", "--data", data] + options)

        #expect(result.code == code)
        #expect(result.complaint.contains(word))
        #expect(result.complaint.filter { $0 == "\n" }.count == 1)
    }

    private func certify(_ name: String, _ files: (String, String)) throws {
        _ = try run(
            "openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-days", "2", "-subj", "/CN=\(name)", "-out", files.0, "-keyout", files.1,
            ])
    }

    private func subject(_ port: UInt16) throws -> String {
        try run("sh", ["-c", "openssl s_client -connect 127.0.0.1:\(port) </dev/null"])
    }

    private func fetch(_ address: String) throws -> String {
        try run(
            "curl",
            [
                "-sk", "-o", "/dev/null", "-w",
                "%{http_code} %header{strict-transport-security}", address,
            ])
    }

    private func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }
}
