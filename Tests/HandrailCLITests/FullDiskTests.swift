import Foundation
import TestSupport
import Testing

/// What becomes of files and reports when the disk is full.
@Suite(.enabled(if: SmallDisk.isPossible, "nobody but root may mount here"))
struct FullDiskTests {
    private let text = Array(String(repeating: "12:00 GET /chat 502\n", count: 10_000).utf8)

    private func send(_ summary: String, to server: RunningServer) throws -> Reply {
        var form = UploadedForm([("form_token", try server.formToken()), ("summary", summary)])
        form.attach("a.log", text)
        let client = RawClient(port: server.port)
        client.send(form.request("/report"))
        return try #require(client.readResponse(patience: 30_000))
    }

    /// Writes until there is no room.
    private func fill(_ path: String) {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let file = FileHandle(forWritingAtPath: path)
        for size in [1 << 20, 4_096, 1] {
            while (try? file?.write(contentsOf: Data(count: size))) != nil, file != nil {}
        }
    }

    @Test func `the form comes back with its answers, and goes when there is room again`() throws {
        let data = try TemporaryFolder()
        let server = try RunningServer(data: data.path, disk: 48 << 20)
        let filler = server.path("\(data.path)/filler")
        fill(filler)

        let refused = try send("Nothing <lost>", to: server)
        #expect(server.get("/codes/502")?.status == 200)
        try FileManager.default.removeItem(atPath: filler)
        let sent = try send("Nothing <lost>", to: server)

        #expect(refused.status == 507)
        #expect(refused.body.contains("value=\"Nothing &lt;lost&gt;\""))
        #expect(refused.body.contains("“a.log” cannot be stored right now"))
        #expect(sent.status == 303)
        let path = try #require(sent["Location"])
        let receipt = try #require(server.get(path))
        let match = try #require(receipt.body.firstMatch(of: /href="([^"]*\/attachments\/[^"]*)"/))
        #expect(server.get(String(match.1))?.bytes == text)
    }

    @Test func `nothing half written is left`() throws {
        let data = try TemporaryFolder()
        let server = try RunningServer(data: data.path, disk: 48 << 20)
        _ = try send("First", to: server)
        let folder = server.path("\(data.path)/attachments")
        let before = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        fill(server.path("\(data.path)/filler"))

        _ = try send("Second", to: server)

        #expect(try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() == before)
    }
}
