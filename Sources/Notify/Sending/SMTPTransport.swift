internal import CCurl

/// Sends mails to one server, over one connection as long as it lasts. One thread uses it.
struct SMTPTransport: ~Copyable {
    private static let seconds = 30
    private static let connectSeconds = 10

    private let settings: SMTPSettings
    private let curl: CurlHandle

    /// Nil when there is no memory.
    init?(_ settings: SMTPSettings) {
        guard let curl = CurlHandle() else { return nil }
        self.settings = settings
        self.curl = curl
    }

    /// Sends a mail as it stands in `bytes` to one address.
    func send(_ bytes: [UInt8], to address: MailAddress) -> SendOutcome {
        // The path is what the server is greeted with (RFC 5321, section 4.1.1.1).
        curl.begin(
            "\(settings.url)/\(settings.from.domain)", protocols: "smtp,smtps",
            seconds: SMTPTransport.seconds, connecting: SMTPTransport.connectSeconds)
        switch settings.security {
        case .tls, .startTLS: curl.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
        case .none: break
        }
        if let authorities = settings.authorities { curl.set(CURLOPT_CAINFO, authorities) }
        if let user = settings.user { curl.set(CURLOPT_USERNAME, user) }
        if let password = settings.password { curl.set(CURLOPT_PASSWORD, password) }
        curl.set(CURLOPT_MAIL_FROM, "<\(settings.from.text)>")
        curl.set(CURLOPT_UPLOAD, 1)
        let answer = curl.perform(
            lists: [(CURLOPT_MAIL_RCPT, ["<\(address.text)>"])], upload: Upload(bytes))
        return SMTPTransport.outcome(of: answer)
    }

    /// Answers of the class 5 refuse this mail for good where they are about its address or
    /// its content (RFC 5321, section 4.2.3); those about us, such as a wrong password, are
    /// mended by somebody sooner or later.
    private static func outcome(of answer: CurlAnswer) -> SendOutcome {
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
