import Foundation
import TestSupport
import Testing

/// How `serve` is told to tell, and what `outbox` shows of it.
struct NotifyOptionsTests {
    private static let base = ["--base-url", "https://help.acme.example"]
    private static let mail = ["--smtp-url", "smtp://mail.acme.example"]
    private static let from = ["--mail-from", "help@acme.example"]

    @Test(arguments: [
        (mail + from, "--base-url"),
        (base + mail, "--mail-from is missing"),
        (base + mail + ["--mail-from", "help"], "--mail-from is “help”"),
        (base + from, "give --smtp-url"),
        (base + from + ["--smtp-url", "mail.acme.example"], "--smtp-url is no address"),
        (base + from + ["--smtp-url", "smtp://a:b@mail.acme.example"], "--smtp-user"),
        (base + mail + from + ["--mail-to", "a@acme.example, nobody"], "has “nobody”"),
        (base + mail + from + ["--smtp-user", "a"], "give both"),
        (base + mail + from + ["--mail-rate", "0"], "--mail-rate is 0: give"),
        (["--webhook-private", "maybe"], "webhook-private"),
    ])
    func `a value that cannot be is one clear line`(
        _ options: [String], _ words: String
    ) throws {
        let said = try Program.run(["serve", "--port", "0"] + options)
        #expect(said.code == 64)
        #expect(said.complaint.contains(words))
    }

    @Test func `a password that cannot be read says which file`() throws {
        let said = try Program.run(
            ["serve", "--port", "0", "--smtp-user", "a", "--smtp-password-file", "/no/such/file"]
                + Self.base + Self.mail + Self.from)
        #expect(said.code == 66)
        #expect(said.complaint.contains("/no/such/file"))
    }

    @Test func `an outbox without anything in it lists nothing`() throws {
        let data = try TemporaryFolder()
        let server = try RunningServer(data: data.path)
        let figures = try #require(server.get("/metrics")).body
        #expect(figures.contains("handrail_outbox_pending 0\n"))
        #expect(figures.contains("handrail_deliveries_total 0\n"))
        #expect(server.stop() == 0)

        let listed = try Program.run(["outbox", "list", "--data", data.path])
        #expect(listed.code == 0)
        #expect(listed.output == "")
        let retried = try Program.run(["outbox", "retry", "7", "--data", data.path])
        #expect(retried.code == 67)
        #expect(
            try Program.run(["outbox", "retry", "--data", data.path]).output
                == "0 to be sent again\n")
    }
}
