import Foundation
import TestSupport
import Testing

/// Files with a report, over the running program.
struct AttachmentServeTests {
    private static let recording = """
        {"log": {"version": "1.2", "creator": {"name": "Test", "version": "1"}, "pages": [],
        "entries": [{"startedDateTime": "2026-05-12T13:05:00.000Z", "time": 60000,
        "request": {"method": "GET", "url": "https://chatgpt.com/api?key=s3cr3t-v4lue", "httpVersion": "HTTP/2",
        "cookies": [{"name": "session", "value": "c00kie-v4lue"}], "headers": [
        {"name": "Cookie", "value": "session=c00kie-v4lue"}], "queryString": [], "headersSize": 1, "bodySize": 0},
        "response": {"status": 502, "statusText": "Bad Gateway", "httpVersion": "HTTP/2", "cookies": [],
        "headers": [], "content": {"size": 10, "mimeType": "text/html", "text": "b0dy-v4lue"},
        "redirectURL": "", "headersSize": 1, "bodySize": 10},
        "cache": {}, "timings": {"send": 0, "wait": 60000, "receive": 0}}]}}
        """

    private func send(
        _ files: [(String, [UInt8])], _ fields: [(String, String)], to server: RunningServer
    ) throws -> Reply {
        var form = UploadedForm([("form_token", try server.formToken())] + fields)
        for (name, bytes) in files { form.attach(name, bytes) }
        let client = RawClient(port: server.port)
        client.send(form.request("/report"))
        return try #require(client.readResponse(patience: 30_000))
    }

    private func links(on page: Reply) -> [String] {
        page.body.matches(of: /href="([^"]*\/attachments\/[^"]*)"/).map { String($0.1) }
    }

    @Test func `each kind of file arrives, and nothing private reaches the disk`() throws {
        let data = try TemporaryFolder()
        let server = try RunningServer(data: data.path)
        let files: [(String, [UInt8])] = [
            ("a.png", PictureSamples.png(before: [("tEXt", Array("Author\u{0}PLANTED".utf8))])),
            ("b.jpg", PictureSamples.photo), ("c.webp", PictureSamples.webp),
            ("d.log", Array("GET / 502\nAuthorization: Bearer abcdefghijklmnop1234567890\n".utf8)),
            ("e.har", Array(AttachmentServeTests.recording.utf8)),
        ]

        let sent = try send(files, [("summary", "All kinds")], to: server)

        let path = try #require(sent["Location"])
        let receipt = try #require(server.get(path))
        let answers = links(on: receipt).compactMap { server.get($0) }
        #expect(
            answers.map { $0["Content-Type"] ?? "" } == [
                "image/png", "image/jpeg", "image/webp", "text/plain; charset=utf-8",
                "application/json",
            ])
        let secrets = [
            "PLANTED", "SecretCam", "secret", "abcdefghijklmnop1234567890", "s3cr3t-v4lue",
            "c00kie-v4lue", "b0dy-v4lue",
        ]
        let stored = try data.contents(of: "attachments")
        #expect(stored.count == 5)
        for secret in secrets {
            #expect(!answers.contains { $0.body.contains(secret) }, "\(secret)")
            #expect(!stored.contains { $0.range(of: Data(secret.utf8)) != nil }, "\(secret)")
        }
    }

    @Test func `files are there after the program was killed`() throws {
        let data = try TemporaryFolder()
        let server = try RunningServer(data: data.path)
        let refused = try send([("a.log", Array("kept".utf8))], [("summary", "")], to: server)
        let held = try #require(refused.body.firstMatch(of: /name="held" value="([^"]+)"/)).1
        server.kill()
        let next = try RunningServer(data: data.path)

        let sent = try send([], [("summary", "Again"), ("held", String(held))], to: next)

        let path = try #require(sent["Location"])
        let receipt = try #require(next.get(path))
        let link = try #require(links(on: receipt).first)
        #expect(next.get(link)?.body == "kept")
    }

    @Test func `what was left over goes at the start`() throws {
        let data = try TemporaryFolder()
        let folder = URL(fileURLWithPath: data.path).appendingPathComponent("attachments")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("new-1")
        try Data("half".utf8).write(to: file)
        let old = [FileAttributeKey.modificationDate: Date(timeIntervalSinceNow: -7_200)]
        try FileManager.default.setAttributes(old, ofItemAtPath: file.path)

        let server = try RunningServer(data: data.path)

        #expect(server.opening.contains("files removed"))
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }
}

extension TemporaryFolder {
    /// The contents of all files below a folder of it.
    fileprivate func contents(of name: String) throws -> [Data] {
        let folder = URL(fileURLWithPath: path).appendingPathComponent(name)
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return names.filter { $0.contains("/") }.compactMap {
            try? Data(contentsOf: folder.appendingPathComponent($0))
        }
    }
}
