import Foundation
import TestSupport
import Testing

/// Who is let into the desk from the command line.
struct AgentsCommandTests {
    let data: TemporaryFolder

    init() throws {
        data = try TemporaryFolder()
    }

    private func agents(_ arguments: [String], input: String = "") throws -> Program.Result {
        try Program.run(["agents"] + arguments + ["--data", data.path], input: input)
    }

    @Test func `somebody is added, disabled, let in again and listed`() throws {
        let added = try agents(
            ["add", "ada", "--role", "admin", "--password-stdin"],
            input: "correct horse battery\n")
        #expect(added.code == 0)
        #expect(added.output == "ada may log in at /desk/login\n")

        #expect(try agents(["disable", "ADA"]).code == 0)
        #expect(try agents(["list"]).output.contains("disabled"))
        #expect(try agents(["enable", "ada"]).code == 0)

        let line = try agents(["list", "--format", "json"]).output
        let listed = try #require(
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(listed["name"] as? String == "ada")
        #expect(listed["role"] as? String == "admin")
        #expect(listed["disabled"] as? Bool == false)
    }

    @Test func `a password is made up where none is given, and shown`() throws {
        let added = try agents(["add", "bob"])

        #expect(added.output.contains("password: "))
    }

    @Test func `a mistake is one clear line with its own exit code`() throws {
        _ = try agents(["add", "ada"])

        let mistakes: [([String], String, Int32, String)] = [
            (["add", "ada"], "", 73, "somebody named “ada” already"),
            (["add", "a b"], "", 64, "cannot be a name"),
            (["add", "bob", "--password-stdin"], "short\n", 64, "at least 12 characters"),
            (["disable", "eve"], "", 67, "nobody is named “eve”"),
            (["token", "ada", "--for", "x", "--scope", "admin"], "", 64, "is no admin"),
        ]
        for (arguments, input, code, words) in mistakes {
            let result = try agents(arguments, input: input)
            #expect(result.code == code)
            #expect(result.complaint.contains(words))
            #expect(result.complaint.split(separator: "\n").count == 1)
        }
    }

    @Test func `a token of the command line opens the desk's API`() throws {
        _ = try agents(["add", "ada"])
        let token = try agents(["token", "ada", "--for", "figures", "--scope", "reports:read"])
            .output.trimmingCharacters(in: .newlines)
        let server = try RunningServer(data: data.path)

        let client = RawClient(port: server.port)
        client.send(
            "GET /api/v1/desk/reports HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(token)\r\n\r\n"
        )
        let reply = try #require(client.readResponse())

        #expect(reply.status == 200)
        #expect(reply.body.contains("\"reports\":[]"))
        #expect(reply["RateLimit"] == nil)
    }
}
