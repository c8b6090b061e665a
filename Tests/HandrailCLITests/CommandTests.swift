import Foundation
import TestSupport
import Testing

struct CommandTests {
    /// What was asked, and the exit code it ends with.
    static let failures: [(command: String, code: Int32)] = [
        ("serve --port abc", 64), ("serve --port 99999", 64), ("serve --threads 0", 64),
        ("serve --base-url help.example", 64), ("serve --log-level loud", 64),
        ("search --limit 99 x", 64), ("search --kind page x", 64), ("search", 64),
        ("search --color red x", 64), ("code", 64), ("frobnicate", 64),
        ("serve --articles /no/such/folder", 65), ("check /no/such/folder", 65),
        ("serve --public /no/such/folder", 66), ("reports list --data /no", 66),
        ("searches list --data /no", 66), ("searches list --days 91", 64),
        ("searches list --limit 0", 64),
        ("searches list --without-results --without-clicks", 64),
        ("serve --data /dev/null/data", 73), ("code 999", 1), ("doctor --port 1", 69),
    ]

    @Test(arguments: failures)
    func `what cannot be done is one clear line and an exit code`(
        failure: (command: String, code: Int32)
    ) throws {
        let data = try TemporaryFolder()
        let arguments = failure.command.split(separator: " ").map(String.init)
        let result = try Program.run(arguments, environment: ["HANDRAIL_DATA": data.path])
        #expect(result.code == failure.code)
        #expect(result.complaint.hasPrefix("handrail: "))
        #expect(result.complaint.filter { $0 == "\n" }.count == 1, "\(result.complaint)")
    }

    @Test func `an option may come from the environment`() throws {
        let result = try Program.run(["serve"], environment: ["HANDRAIL_PORT": "abc"])
        #expect(result.code == 64)
        #expect(result.complaint.contains("abc"))
    }

    @Test func `an option on the command line goes before the environment`() throws {
        let result = try Program.run(
            ["check", "--articles", "Articles"], environment: ["HANDRAIL_ARTICLES": "/no/such"])
        #expect(result.code == 0)
    }

    @Test func `the shipped articles are without a finding`() throws {
        let result = try Program.run(["check", "--strict"])
        #expect(result.code == 0, "\(result.output)")
        #expect(result.output.hasSuffix("0 findings\n"))
    }

    @Test func `a mistake is printed with its file and line`() throws {
        let folder = try TemporaryFolder()
        try Data("---\ntitle: A\n---\n".utf8).write(to: folder.url.appendingPathComponent("a.md"))
        let result = try Program.run(["check", folder.path])
        #expect(result.code == 65)
        #expect(result.output.contains("\(folder.path)/a.md:1:1: error: “summary” is missing"))
    }

    @Test(arguments: ["serve", "check", "new", "search", "code", "reports", "searches", "doctor"])
    func `every command explains itself`(command: String) throws {
        let result = try Program.run([command, "--help"])
        #expect(result.code == 0)
        #expect(result.output.contains("OVERVIEW"))
    }
}
