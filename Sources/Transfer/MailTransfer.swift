internal import CCurl

/// Sends mails to one server, over one connection as long as it lasts. One thread uses it.
package struct MailTransfer: ~Copyable {
    private static let seconds = 30
    private static let connectSeconds = 10

    private let server: MailServer
    private let curl: CurlHandle

    /// Nil when there is no memory.
    package init?(_ server: MailServer) {
        guard let curl = CurlHandle() else { return nil }
        self.server = server
        self.curl = curl
    }

    /// Sends a mail as it stands in `bytes`.
    package func send(_ bytes: [UInt8], from sender: String, to receiver: String) -> TransferAnswer
    {
        curl.begin(
            server.url, protocols: "smtp,smtps", seconds: MailTransfer.seconds,
            connecting: MailTransfer.connectSeconds)
        if server.isEncrypted { curl.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
        if let authorities = server.authorities { curl.set(CURLOPT_CAINFO, authorities) }
        if let user = server.user { curl.set(CURLOPT_USERNAME, user) }
        if let password = server.password { curl.set(CURLOPT_PASSWORD, password) }
        curl.set(CURLOPT_MAIL_FROM, "<\(sender)>")
        curl.set(CURLOPT_UPLOAD, 1)
        return curl.perform(
            lists: [(CURLOPT_MAIL_RCPT, ["<\(receiver)>"])], upload: Upload(bytes))
    }
}

/// A mail server, and how it is spoken to.
package struct MailServer: Sendable {
    /// `smtp://…` or `smtps://…`; the path is what it is greeted with (RFC 5321, section 4.1.1.1).
    package let url: String
    /// True when nothing is sent without TLS.
    package let isEncrypted: Bool
    package let user: String?
    package let password: String?
    /// The file of the certificates that the server's is checked against; nil for the system's.
    package let authorities: String?

    package init(
        url: String, isEncrypted: Bool, user: String?, password: String?, authorities: String?
    ) {
        self.url = url
        self.isEncrypted = isEncrypted
        self.user = user
        self.password = password
        self.authorities = authorities
    }
}
