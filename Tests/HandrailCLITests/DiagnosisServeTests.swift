import Foundation
import TestSupport
import Testing

/// A recording that is uploaded to the running program.
struct DiagnosisServeTests {
    private static let recordings = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Recordings")

    private func upload(_ recording: String, to server: RunningServer) throws -> Reply {
        let har = try String(
            contentsOf: DiagnosisServeTests.recordings.appending(path: recording), encoding: .utf8)
        let body = """
            --x\r
            Content-Disposition: form-data; name="q"\r
            \r
            502 Bad Gateway\r
            --x\r
            Content-Disposition: form-data; name="recording"; filename="\(recording)"\r
            Content-Type: application/json\r
            \r
            \(har)\r
            --x--\r

            """
        return try #require(
            server.ask(
                "POST /diagnose HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
            ))
    }

    /// The secrets that stand in a recording of the tests.
    private func secrets(in recording: String) throws -> [String] {
        let list = try String(
            contentsOf: DiagnosisServeTests.recordings.appending(path: "secrets.txt"),
            encoding: .utf8)
        let lines: [[Substring]] = list.split(separator: "\n").map { $0.split(separator: "\t") }
        return lines.filter { $0.count > 2 && $0[2] == recording }.map { String($0[0]) }
    }

    @Test(arguments: ["chrome-http1.har", "chrome-http2.har", "firefox.har", "safari.har"])
    func `a recording is told of, and no file of the program holds a secret of it`(
        recording: String
    ) throws {
        let data = try TemporaryFolder()
        let server = try RunningServer(data: data.path)
        let secrets = try secrets(in: recording)
        #expect(secrets.count > 20)

        let page = try upload(recording, to: server)
        #expect(page.status == 200)
        #expect(page.body.contains("What the recording shows"))
        #expect(page.body.contains("What your text says"))
        #expect(secrets.filter { page.body.contains($0) } == [])
        let link = try #require(page.body.firstMatch(of: /\/diagnose\/files\/[0-9a-f]{32}/))
        let clean = try #require(server.get(String(link.0)))
        #expect(clean.status == 200)
        #expect(clean.body.hasPrefix(#"{"log":{"version":"1.2""#))
        #expect(secrets.filter { clean.body.contains($0) } == [])

        #expect(server.stop() == 0)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: data.path)
        #expect(paths.contains { $0.hasPrefix("attachments/") })
        for path in paths {
            guard let kept = FileManager.default.contents(atPath: data.path + "/" + path) else {
                continue
            }
            let text = String(decoding: kept, as: UTF8.self)
            #expect(secrets.filter { text.contains($0) } == [], "\(path)")
        }
    }

    @Test func `a text alone needs neither a token nor a file`() throws {
        let data = try TemporaryFolder()
        let server = try RunningServer(data: data.path)

        let page = try #require(
            server.post(
                "/diagnose", [("q", "<h1>504 Gateway Time-out</h1>\n<hr><center>nginx</center>")]))

        #expect(page.status == 200)
        #expect(page.body.contains("504 Gateway Timeout from nginx"))
        #expect(server.stop() == 0)
    }
}
