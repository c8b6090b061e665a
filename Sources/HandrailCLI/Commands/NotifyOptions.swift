import ArgumentParser
import Foundation
import Notify

/// How people and programs are told of what happens.
struct NotifyOptions: ParsableArguments {
    @Option(
        name: .customLong("smtp-url"),
        help: """
            The mail server: smtp://host:587 or smtps://host:465. STARTTLS is required of all but \
            those on this machine; ?starttls=required or ?starttls=never says otherwise.
            """)
    var smtpURL: String?

    @Option(help: "The name that the mail server knows us by.")
    var smtpUser: String?

    @Option(help: "The file whose first line is the password for the mail server.")
    var smtpPasswordFile: String?

    @Option(
        help:
            "The certificates that the mail server’s is checked against, in PEM; the system’s when left out."
    )
    var smtpAuthorities: String?

    @Option(help: "The address that mails come from.")
    var mailFrom: String?

    @Option(help: "An address of the team that is told by mail; repeated, or with commas.")
    var mailTo: [String] = []

    @Option(help: "The mails a second that are sent at most, 1 to 10000.")
    var mailRate = 250

    @Option(help: "on or off: webhooks may be in private networks and on this machine.")
    var webhookPrivate = ServeCommand.Switch.off

    /// Reads the options that need no file.
    func validate() throws {
        guard (1...10_000).contains(mailRate) else {
            throw ValidationError(
                "--mail-rate is \(mailRate): give the mails a second that may be sent, 1 to 10000")
        }
        guard let smtpURL else {
            guard smtpUser == nil, smtpPasswordFile == nil, mailFrom == nil, mailTo.isEmpty else {
                throw ValidationError("mail needs a mail server: give --smtp-url")
            }
            return
        }
        guard (smtpUser == nil) == (smtpPasswordFile == nil) else {
            throw ValidationError("--smtp-user and --smtp-password-file go together: give both")
        }
        _ = try team()
        // Whether a password may go there depends on the server, not on the password.
        _ = try server(smtpURL, password: smtpUser.map { _ in "password" })
    }

    /// What `serve` is to do; the password is read from its file.
    func settings() throws -> NotifySettings {
        NotifySettings(
            mail: try smtpURL.map { try server($0, password: try password()) },
            team: try team(), allowsPrivateWebhooks: webhookPrivate == .on,
            mailsPerSecond: mailRate)
    }

    private func server(_ url: String, password: String?) throws -> SMTPSettings {
        guard let mailFrom, let from = MailAddress(mailFrom) else {
            throw ValidationError(
                "--mail-from is \(mailFrom.map { "“\($0)”" } ?? "missing"): give the address that mails come from, like help@example.com"
            )
        }
        do {
            return try SMTPSettings(
                url: url, user: smtpUser, password: password, authorities: smtpAuthorities,
                from: from)
        } catch {
            throw ValidationError(NotifyOptions.words(error))
        }
    }

    private func team() throws -> [MailAddress] {
        let texts = mailTo.flatMap { $0.split(separator: ",") }
            .map { $0.trimmingCharacters(in: .whitespaces) }
        return try texts.map { text in
            guard let address = MailAddress(text) else {
                throw ValidationError(
                    "--mail-to has “\(text)”: give addresses like team@example.com")
            }
            return address
        }
    }

    private func password() throws -> String? {
        guard let smtpPasswordFile else { return nil }
        guard let text = try? String(contentsOfFile: smtpPasswordFile, encoding: .utf8),
            let line = text.split(whereSeparator: \.isNewline).first
        else {
            throw Failure(
                code: 66,
                message:
                    "cannot read a password from “\(smtpPasswordFile)”: name a file whose first line is one with --smtp-password-file"
            )
        }
        return String(line)
    }

    private static func words(_ flaw: SMTPSettings.Flaw) -> String {
        switch flaw {
        case .address:
            "--smtp-url is no address of a mail server: give one like smtp://mail.example.com:587"
        case .query:
            "--smtp-url has something behind “?” that is not known: give ?starttls=required or ?starttls=never, or smtps:// and nothing"
        case .passwordInAddress:
            "--smtp-url has a name or password in it: give --smtp-user and --smtp-password-file"
        case .passwordInClear:
            "--smtp-url would send the password unencrypted: leave ?starttls=never out"
        case .userAlone: "--smtp-user and --smtp-password-file go together: give both"
        case .emptyPassword: "the name or password for the mail server is empty: give both"
        }
    }
}
