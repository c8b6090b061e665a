import Foundation
import Handrail
import Records
import TestSupport
import Testing

@testable import Notify

/// Mails, to a real mail server.
struct MailDeliveryTests {
    let site: NotifySite

    init() throws {
        site = try NotifySite()
    }

    private func header(_ mail: [String: Any]) -> [String: String] {
        mail["header"] as? [String: String] ?? [:]
    }

    @Test func `the team is told of a report as text and as HTML`() throws {
        let mailbox = try TestProgram("mailbox.py")
        let reference = try site.file(summary: "Fehler 502 – “kaputt” <ü>")
        let dispatcher = try site.dispatcher(
            mail: try NotifySite.smtp(mailbox.port), team: ["a@acme.example", "b@acme.example"])
        defer { dispatcher.stop(seconds: 5) }

        let mails = mailbox.received(2)

        #expect(Set(mails.compactMap { ($0["to"] as? [String])?.first }).count == 2)
        let mail = try #require(mails.first)
        #expect(mail["from"] as? String == "help@acme.example")
        #expect(mail["defects"] as? Int == 0)
        #expect(header(mail)["From"] == "Acme Hülfe <help@acme.example>")
        #expect(header(mail)["Subject"] == "[\(reference)] 502: Fehler 502 – “kaputt” <ü>")
        #expect(header(mail)["Message-ID"] == "<\(reference).team@acme.example>")
        #expect(header(mail)["Auto-Submitted"] == "auto-generated")
        let (text, html) = (mail["text"] as? String ?? "", mail["html"] as? String ?? "")
        #expect(text.contains("> <b>Every</b> time."))
        #expect(text.contains("https://help.acme.example/desk/\(reference)"))
        #expect(html.contains("&lt;b&gt;Every&lt;/b&gt; time."))
        #expect(try site.settled(2).map(\.state) == [.delivered, .delivered])
        #expect(dispatcher.figures.delivered == 2)
    }

    @Test func `a reporter gets answers only after they have confirmed, in one thread`() throws {
        let mailbox = try TestProgram("mailbox.py")
        let reference = try site.file()
        let dispatcher = try site.dispatcher(mail: try NotifySite.smtp(mailbox.port))
        defer { dispatcher.stop(seconds: 5) }

        try site.answer(reference, "Nobody may read this by mail")
        _ = try site.records.askForMail(reference, site.hashes, at: site.now)
        let asked = try #require(mailbox.received(1).first)
        try site.answer(reference, "Nor this", key: "m2")
        // What was said before the confirmation finds no receiver.
        _ = try site.records.fanOut(mail: [], limit: 9, at: site.now)
        _ = try site.records.confirmMail(site.hashes.confirm, at: site.now)
        try site.answer(reference, "It is mended.\nTry again.", key: "m3")
        let mails = mailbox.received(2)

        #expect((asked["text"] as? String)?.contains("/mail/confirm/c") == true)
        #expect(mails.count == 2)
        let answer = try #require(mails.last)
        #expect(answer["to"] as? [String] == ["eve@mail.example"])
        #expect((answer["text"] as? String)?.contains("> It is mended.\n> Try again.") == true)
        #expect((answer["text"] as? String)?.contains("/reports/k1") == true)
        #expect(
            header(answer)["List-Unsubscribe"]
                == "<https://help.acme.example/mail/unsubscribe/s>")
        #expect(header(answer)["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click")
        #expect(header(answer)["References"] == "<\(reference).reporter@acme.example>")
        #expect(header(answer)["In-Reply-To"] == header(asked)["References"])
    }

    @Test func `a login goes over STARTTLS, and to nobody whose certificate is unknown`() throws {
        let folder = try Certificates()
        let arguments = [
            "--cert", folder.certificate, "--key", folder.key, "--user", "site", "--password",
            "secret words",
        ]
        let mailbox = try TestProgram("mailbox.py", arguments)
        try site.file()

        let trusting = try site.dispatcher(
            mail: try NotifySite.smtp(
                mailbox.port, query: "?starttls=required", user: "site",
                password: "secret words", authorities: folder.certificate, host: "localhost"),
            team: ["a@acme.example"])
        let mail = try #require(mailbox.received(1).first)
        trusting.stop(seconds: 5)

        #expect(mail["tls"] as? Bool == true)
        #expect(mail["login"] as? Bool == true)

        try site.file(2)
        let doubting = try site.dispatcher(
            mail: try NotifySite.smtp(
                mailbox.port, query: "?starttls=required", user: "site",
                password: "secret words", host: "localhost"), team: ["a@acme.example"])
        let lines = try site.settled(2) { $0.attempts > 0 }
        doubting.stop(seconds: 5)
        #expect(lines.first?.state == .pending)
        #expect(lines.first?.lastError.contains("certificate") == true)
        #expect(mailbox.received(1).count == 1)
    }

    @Test func `nothing goes to a server that offers no encryption where it is required`() throws {
        let mailbox = try TestProgram("mailbox.py")
        try site.file()
        let dispatcher = try site.dispatcher(
            mail: try NotifySite.smtp(mailbox.port, query: "?starttls=required"),
            team: ["a@acme.example"])
        defer { dispatcher.stop(seconds: 5) }

        let lines = try site.settled { $0.attempts > 0 }
        #expect(lines.first?.state == .pending)
        #expect(mailbox.received(0).isEmpty)
    }

    @Test func `a wrong password is tried again later, and says so without an address`() throws {
        let mailbox = try TestProgram("mailbox.py", ["--user", "site", "--password", "right"])
        try site.file()
        let said = Said()
        let dispatcher = try site.dispatcher(
            mail: try NotifySite.smtp(mailbox.port, user: "site", password: "wrong"),
            team: ["a@acme.example", "b@acme.example"], said: said)
        defer { dispatcher.stop(seconds: 5) }

        let lines = try site.settled(2) { _ in !said.all.isEmpty }
        #expect(lines.allSatisfy { $0.state == .pending })
        #expect(said.all.allSatisfy { !$0.contains("@") })
        #expect(said.all.first?.contains("login") == true)
    }

    @Test func `a refused address is given up at once, and stands in nobody's way`() throws {
        let mailbox = try TestProgram("mailbox.py", ["--refuse", "gone@acme.example"])
        try site.file()
        let dispatcher = try site.dispatcher(
            mail: try NotifySite.smtp(mailbox.port),
            team: ["gone@acme.example", "here@acme.example"])
        defer { dispatcher.stop(seconds: 5) }

        let lines = try site.settled(2)
        #expect(Set(lines.map(\.state)) == [.failed, .delivered])
        let failed = try #require(lines.first { $0.state == .failed })
        #expect(failed.lastError.contains("550"))
        #expect(!failed.lastError.contains("@"))
    }

    @Test func `a server that is not there is asked once, and all is kept`() throws {
        let mailbox = try TestProgram("mailbox.py")
        mailbox.end()
        for number in 1...3 { try site.file(number) }
        let dispatcher = try site.dispatcher(
            mail: try NotifySite.smtp(mailbox.port), team: ["a@acme.example"])
        while dispatcher.figures.unsuccessful == 0 { usleep(5_000) }
        dispatcher.stop(seconds: 5)

        #expect(try site.records.outboxCounts() == OutboxCounts(pending: 3, failed: 0))
        let later = Date(timeIntervalSinceNow: 60)
        #expect(try site.records.claim(.mail, limit: 9, at: later).count == 3)
    }

    @Test func `what a server cannot take now is sent a little later`() throws {
        let mailbox = try TestProgram("mailbox.py", ["--broken", "1"])
        try site.file()
        let clock = Clock()
        let dispatcher = try site.dispatcher(
            mail: try NotifySite.smtp(mailbox.port), team: ["a@acme.example"], clock: clock)
        defer { dispatcher.stop(seconds: 5) }

        let line = try #require(try site.settled { $0.attempts == 1 }.first)
        #expect(line.state == .pending)
        #expect(line.lastError.contains("451"))
        clock.pass(seconds: 60)
        #expect(mailbox.received(1).count == 1)
        #expect(try site.settled().map(\.attempts) == [2])
    }

    @Test func `two hundred mails reach the server, each once`() throws {
        let mailbox = try TestProgram("mailbox.py")
        for number in 1...100 { try site.file(number) }
        let dispatcher = try site.dispatcher(
            mail: try NotifySite.smtp(mailbox.port), team: ["a@acme.example", "b@acme.example"])
        defer { dispatcher.stop(seconds: 5) }

        let mails = mailbox.received(200, seconds: 60)
        #expect(mails.count == 200)
        #expect(
            Set(mails.map { "\($0["to"] ?? "") \(header($0)["Message-ID"] ?? "")" }).count == 200)
    }
}

/// A certificate for `localhost` that nobody else knows.
final class Certificates {
    private let folder: TemporaryFolder
    var certificate: String { folder.path + "/a.pem" }
    var key: String { folder.path + "/a.key" }

    init() throws {
        folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
            "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
            "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate,
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }
}
