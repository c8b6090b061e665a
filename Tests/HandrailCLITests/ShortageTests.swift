import Foundation
import TestSupport
import Testing

/// What the program does when the system grants it little.
struct ShortageTests {
    @Test func `out of descriptors it still answers and stores what it is sent`() throws {
        let data = try TemporaryFolder()
        let server = try RunningServer(data: data.path, shortage: .descriptors(64))
        let crowd = (0..<200).map { _ in RawClient(port: server.port) }

        for _ in 0..<20 { #expect(server.get("/codes/502")?.status == 200) }
        let fields = [("form_token", try server.formToken()), ("summary", "In a crowd")]
        let reply = try #require(server.post("/report", fields))

        #expect(reply.status == 303)
        #expect(server.get(reply["Location"] ?? "")?.status == 200)
        withExtendedLifetime(crowd) {}
    }

    @Test func `out of descriptors it still takes an upload`() throws {
        let data = try TemporaryFolder()
        let server = try RunningServer(data: data.path, shortage: .descriptors(64))
        let crowd = (0..<200).map { _ in RawClient(port: server.port) }
        let parts = [("form_token", try server.formToken()), ("summary", "With a file")].map {
            "--x\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n"
        }
        let body =
            parts.joined()
            + "--x\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"a\"\r\n\r\nx\r\n--x--\r\n"

        let reply = server.ask(
            "POST /report HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        )

        #expect(reply?.status == 303)
        withExtendedLifetime(crowd) {}
    }
}
