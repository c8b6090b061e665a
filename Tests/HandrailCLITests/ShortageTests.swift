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

    @Test(.enabled(if: Shortage.canMount, "the system lets nobody mount a small disk"))
    func `with a full disk a report is kept in its form, pages go on, and room mends it`() throws {
        let data = try TemporaryFolder()
        let server = try RunningServer(
            data: data.path, shortage: .disk(megabytes: 24, folder: data.path))
        let disk = URL(fileURLWithPath: "/proc/\(server.id)/root\(data.path)")
        let filler = disk.appendingPathComponent("filler")
        let long = String(repeating: "All of it counts. ", count: 500)

        try fill(filler)
        var fields: [(String, String)] = []
        var refused: Reply?
        for _ in 0..<100 where refused?.status ?? 303 == 303 {
            fields = [
                ("form_token", try server.formToken()), ("summary", "On a full disk"),
                ("description", long),
            ]
            refused = server.post("/report", fields)
        }

        #expect(refused?.status == 507)
        #expect(refused?.body.contains("value=\"On a full disk\"") == true)
        #expect(refused?.body.contains(long.prefix(5_000)) == true)
        #expect(server.get("/articles")?.status == 200)
        #expect(server.get("/search?q=502")?.status == 200)

        try FileManager.default.removeItem(at: filler)
        let reply = server.post("/report", fields)

        #expect(reply?.status == 303)
        #expect(server.get(reply?["Location"] ?? "")?.status == 200)
        #expect(server.get("/readyz")?.status == 200)
    }

    /// Writes a file until there is no room.
    private func fill(_ file: URL) throws {
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        for size in [65_536, 4_096, 1] {
            while (try? handle.write(contentsOf: Data(count: size))) != nil {}
        }
    }
}
