import Transfer

/// Sends mails to one server, over one connection as long as it lasts. One thread uses it.
struct SMTPTransport: ~Copyable {
    private let sender: MailAddress
    private let transfer: MailTransfer

    /// Nil when there is no memory.
    init?(_ settings: SMTPSettings) {
        let server = MailServer(
            url: "\(settings.url)/\(settings.from.domain)",
            isEncrypted: settings.security != .none, user: settings.user,
            password: settings.password, authorities: settings.authorities)
        guard let transfer = MailTransfer(server) else { return nil }
        sender = settings.from
        self.transfer = transfer
    }

    /// Sends a mail as it stands in `bytes` to one address.
    func send(_ bytes: [UInt8], to address: MailAddress) -> SendOutcome {
        SMTPTransport.outcome(
            of: transfer.send(bytes, from: sender.text, to: address.text))
    }

    /// Answers of the class 5 refuse this mail for good where they are about its address or
    /// its content (RFC 5321, section 4.2.3); those about us, such as a wrong password, are
    /// mended by somebody sooner or later.
    private static func outcome(of answer: TransferAnswer) -> SendOutcome {
        if answer.isDone { return .delivered }
        if answer.isLoginDenied { return .unreachable("the mail server refuses the login") }
        switch answer.status {
        case 501, 550, 551, 552, 553, 555, 556:
            return .refused("the mail server refuses it with \(answer.status)")
        case 400...: return .later("the mail server answers \(answer.status): \(answer.words)")
        default: return .unreachable(answer.words)
        }
    }
}
