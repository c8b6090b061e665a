import Foundation
import HTTPServer
import TestSupport
import Testing

/// Answers whose bytes come from a file, over a real socket.
@Suite(.serialized) struct FileBodyTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        UUID().uuidString)
    private let digits = "0123456789"

    private var path: String { folder.appendingPathComponent("file").path }

    private func site(_ text: String) throws -> TestSite {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        var router = Router(refuse: { refusal, _ in .text("refused", status: refusal.status) })
        router.get("/file", .slow) { [path] _ in
            guard let file = FileBody(path: path) else { throw Refusal.notFound }
            var response = Response(file: file)
            response.headers["Accept-Ranges"] = "bytes"
            response.headers["ETag"] = "\"v1\""
            return response
        }
        return try TestSite(router: router)
    }

    private func remove() { try? FileManager.default.removeItem(at: folder) }

    @Test func `a file is sent whole`() throws {
        defer { remove() }
        let site = try site(digits)

        let reply = site.get("/file")

        #expect(reply?.status == 200)
        #expect(reply?.body == digits)
        #expect(reply?["Content-Length"] == "10")
    }

    @Test func `HEAD tells the length and sends nothing`() throws {
        defer { remove() }
        let site = try site(digits)
        let client = site.connect()
        client.send("HEAD /file HTTP/1.1\r\nHost: a\r\n\r\n")

        let reply = client.readResponse(hasBody: false)

        #expect(reply?.status == 200)
        #expect(reply?["Content-Length"] == "10")
        client.send("GET /file HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.readResponse()?.body == digits)
    }

    @Test(arguments: [
        ("bytes=2-4", 206, "234", "bytes 2-4/10"), ("bytes=-3", 206, "789", "bytes 7-9/10"),
        ("bytes=8-", 206, "89", "bytes 8-9/10"), ("bytes=10-", 416, "", "bytes */10"),
        ("lines=1-2", 200, "0123456789", nil),
    ])
    func `a part is sent`(range: String, status: Int, body: String, content: String?) throws {
        defer { remove() }
        let reply = try site(digits).get("/file", "Range: \(range)\r\n")

        #expect(reply?.status == status)
        #expect(reply?.body == body)
        #expect(reply?["Content-Range"] == content)
    }

    @Test func `a version that the client has is not sent`() throws {
        defer { remove() }
        let site = try site(digits)

        #expect(site.ask("GET", "/file", "If-None-Match: \"v1\"\r\n")?.status == 304)
        #expect(site.get("/file", "If-Range: \"v0\"\r\nRange: bytes=0-1\r\n")?.body == digits)
    }

    @Test func `a large file comes byte for byte`() throws {
        defer { remove() }
        let text = (0..<200_000).map { "\($0)\n" }.joined()

        #expect(try site(text).get("/file")?.body == text)
    }

    @Test func `what was removed is not there, and what is no file never was`() throws {
        defer { remove() }
        let site = try site(digits)
        try FileManager.default.removeItem(atPath: path)
        #expect(site.get("/file")?.status == 404)

        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc/passwd")
        #expect(site.get("/file")?.status == 404)
        #expect(FileBody(path: folder.path) == nil)
    }

    @Test func `no descriptor stays open`() throws {
        defer { remove() }
        let site = try site(digits)
        let folder = "/proc/self/fd"
        func open() -> Int {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return names.count {
                (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)"))
                    == path
            }
        }

        for _ in 0..<20 { _ = site.get("/file", "Connection: close\r\n") }
        site.server.stop(deadline: 1)

        #expect(open() == 0)
    }
}
