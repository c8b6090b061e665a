import Testing

@testable import Notify

struct SMTPSettingsTests {
    private func settings(
        _ url: String, user: String? = nil, password: String? = nil
    ) throws -> SMTPSettings {
        try SMTPSettings(
            url: url, user: user, password: password,
            from: try #require(MailAddress("help@acme.example")))
    }

    @Test(arguments: [
        ("smtp://mail.acme.example:587", SMTPSettings.Security.startTLS),
        ("smtp://mail.acme.example:587?starttls=required", .startTLS),
        ("smtp://mail.acme.example/?starttls=never", .none),
        ("smtps://mail.acme.example:465", .tls), ("smtp://127.0.0.1:1025", .none),
        ("smtp://localhost", .none), ("smtp://[::1]:25?starttls=required", .startTLS),
    ])
    func `encryption is required of all servers but those on this machine`(
        _ url: String, _ security: SMTPSettings.Security
    ) throws {
        #expect(try settings(url).security == security)
    }

    @Test(arguments: [
        ("mail.acme.example", SMTPSettings.Flaw.address), ("http://mail.acme.example", .address),
        ("smtp://", .address), ("smtp://mail.acme.example:0", .address),
        ("smtp://mail.acme.example:x", .address), ("smtp://mail.acme.example/box", .address),
        ("smtp://a:b@mail.acme.example", .passwordInAddress),
        ("smtp://mail.acme.example?starttls=maybe", .query),
        ("smtps://mail.acme.example?starttls=never", .query),
        ("smtp://mail.acme.example\r\nX", .address), ("smtp://m ail.example", .address),
    ])
    func `what is no mail server is told apart`(_ url: String, _ flaw: SMTPSettings.Flaw) {
        #expect(throws: flaw) { try settings(url) }
    }

    @Test func `no password goes over the network in clear`() throws {
        let open = "smtp://mail.acme.example?starttls=never"
        #expect(throws: SMTPSettings.Flaw.passwordInClear) {
            try settings(open, user: "a", password: "b")
        }
        #expect(throws: SMTPSettings.Flaw.userAlone) { try settings(open, user: "a") }
        _ = try settings("smtp://127.0.0.1", user: "a", password: "b")
    }
}
