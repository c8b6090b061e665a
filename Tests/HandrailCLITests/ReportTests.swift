import Foundation
import TestSupport
import Testing

/// Reports over a real socket: each once, whatever the network does.
struct ReportTests {
    let data: TemporaryFolder
    let server: RunningServer

    init() throws {
        data = try TemporaryFolder()
        server = try RunningServer(data: data.path)
    }

    private func reports() throws -> [[String: Any]] {
        let result = try Program.run(["reports", "list", "--format", "json", "--data", data.path])
        return try result.output.split(separator: "\n").compactMap {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }

    /// A request as it goes over the wire.
    private func form(_ path: String, _ fields: [(String, String)]) -> String {
        let body = fields.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }.joined(separator: "&")
        return message(path, "application/x-www-form-urlencoded", body)
    }

    private func json(_ body: String) -> String {
        message(
            "/api/v1/reports", "application/json\r\nIdempotency-Key: \"0123456789abcdef\"", body)
    }

    private func message(_ path: String, _ type: String, _ body: String) -> String {
        "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    /// Sends the same request eight times at once; answers status, place and body of each answer.
    private func sendAtOnce(_ message: String) -> [String] {
        let replies = Collected<String>()
        let port = server.port
        ClientThreads.start(8) { _ in
            let client = RawClient(port: port)
            client.send(message)
            let reply = client.readResponse()
            replies.add("\(reply?.status ?? 0) \(reply?["Location"] ?? "") \(reply?.body ?? "")")
        }.wait()
        return replies.all
    }

    @Test func `a double click is one report`() throws {
        let fields = [("form_token", try server.formToken()), ("summary", "Twice at once")]

        let replies = sendAtOnce(form("/report", fields))

        #expect(replies.count == 8)
        #expect(Set(replies).count == 1)
        #expect(replies.first?.hasPrefix("303 /reports/") == true)
        #expect(try reports().count == 1)
    }

    @Test func `a form that is sent again after a restart is the same report`() throws {
        let fields = [("form_token", try server.formToken()), ("summary", "Before the restart")]
        let first = try #require(server.post("/report", fields))
        server.kill()

        let next = try RunningServer(data: data.path)
        let again = try #require(next.post("/report", fields))

        #expect(again.status == 303)
        #expect(again["Location"] == first["Location"])
        #expect(try reports().count == 1)
    }

    @Test func `two tabs are two reports`() throws {
        for _ in 1...2 {
            let fields = [("form_token", try server.formToken()), ("summary", "x")]
            #expect(server.post("/report", fields)?.status == 303)
        }
        #expect(try reports().count == 2)
    }

    @Test func `a program that tries again, at once and after a restart, sends one report`() throws
    {
        let body = json(#"{"summary": "From a program", "code": "502"}"#)
        let replies = sendAtOnce(body)
        server.kill()

        let next = try RunningServer(data: data.path)
        let again = try #require(next.ask(body))
        let other = next.ask(json(#"{"summary": "x"}"#))

        #expect(Set(replies) == ["201 \(again["Location"] ?? "") \(again.body)"])
        #expect(other?.status == 409)
        #expect(try reports().map { $0["summary"] as? String } == ["From a program"])
    }

    @Test func `a message sent by several hands at once is told once`() throws {
        let fields = [("form_token", try server.formToken()), ("summary", "x")]
        let path = try #require(server.post("/report", fields)?["Location"])
        let page = try #require(server.get(path)).body
        let match = try #require(
            page.firstMatch(of: /\/messages"[^>]*>\s*<input[^>]*value="([^"]+)"/))
        let words = [("form_token", String(match.1)), ("message", "Only once")]

        let replies = sendAtOnce(form("\(path)/messages", words))

        let receipt = try #require(server.get(path)).body
        #expect(receipt.split(separator: "Only once").count == 2)
        #expect(Set(replies).count == 1)
    }

    @Test func `a report is shown with what was said, however its reference is typed`() throws {
        let fields = [("form_token", try server.formToken()), ("summary", "On Send")]
        let path = try #require(server.post("/report", fields)?["Location"])
        let page = try #require(server.get(path)).body
        let match = try #require(
            page.firstMatch(of: /\/solved"[^>]*>\s*<h2>[^<]*<\/h2>\s*<input[^>]*value="([^"]+)"/))
        let reference = try #require(try reports().first?["reference"] as? String)
        _ = server.post(
            "\(path)/solved", [("form_token", String(match.1)), ("helped", "Waiting\na bit")])

        let show = ["reports", "show", reference.lowercased(), "--data", data.path]
        let text = try Program.run(show)
        let json = try Program.run(show + ["--format", "json"])
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
        let report = try #require(object as? [String: Any])
        let messages = try #require(report["messages"] as? [[String: Any]])

        #expect(text.output.hasPrefix(reference + "\nstatus       solved\n"))
        #expect(text.output.contains("visitor: solved, status solved\n             Waiting\n"))
        #expect(report["status"] as? String == "solved")
        #expect(messages.map { $0["text"] as? String } == ["Waiting\na bit"])
    }

    @Test func `a reference that is none, or of no report, is one clear line`() throws {
        let none = try Program.run(["reports", "show", "HR-1", "--data", data.path])
        let unknown = try Program.run(["reports", "show", "HR-0000-0000", "--data", data.path])

        #expect(none.code == 64)
        #expect(unknown.code == 66)
        #expect(unknown.complaint.filter { $0 == "\n" }.count == 1)
    }
}
