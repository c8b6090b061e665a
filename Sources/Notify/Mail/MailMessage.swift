import FoundationEssentials

/// A mail: text, and the same as HTML (RFC 5322, RFC 2046).
struct MailMessage: Sendable {
    let from: MailAddress
    /// Whose mail it is, in words.
    let sender: String
    let to: MailAddress
    let subject: String
    let date: Date
    /// Without its brackets, the same each time that the mail is sent.
    let id: String
    /// The id of the mail that this one belongs under; nil for none.
    let thread: String?
    /// Where one press ends these mails (RFC 8058); nil where nothing can be ended.
    let stopURL: String?
    let text: String
    let html: String

    /// The lines that go to the mail server. Throws when a field has a line break in it.
    func bytes() throws(MailError) -> [UInt8] {
        let boundary = "=_\(MailMessage.token(of: id))"
        var header = MailHeader()
        try header.add("From", from, named: sender)
        try header.add("To", to, named: "")
        try header.add("Subject", words: subject)
        try header.add("Date", MailMessage.format(date))
        try header.add("Message-ID", "<\(id)>")
        if let thread, thread != id {
            try header.add("In-Reply-To", "<\(thread)>")
            try header.add("References", "<\(thread)>")
        }
        // Nobody's answering machine answers (RFC 3834).
        try header.add("Auto-Submitted", "auto-generated")
        if let stopURL {
            try header.add("List-Unsubscribe", "<\(stopURL)>")
            try header.add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
        }
        try header.add("MIME-Version", "1.0")
        try header.add("Content-Type", "multipart/alternative; boundary=\"\(boundary)\"")
        let lines =
            header.lines + [""] + part(text, "plain", boundary) + part(html, "html", boundary)
            + ["--\(boundary)--", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    private func part(_ content: String, _ type: String, _ boundary: String) -> [String] {
        [
            "--\(boundary)", "Content-Type: text/\(type); charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable", "",
            QuotedPrintable.encode(content),
        ]
    }

    /// Quoted-printable never has `=_`, so that no text can end its own part.
    private static func token(of id: String) -> String {
        String(id.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(40))
    }

    /// `Mon, 30 Nov 2026 03:18:00 +0000` (RFC 5322, section 3.3).
    static func format(_ date: Date) -> String {
        let iso = date.formatted(.iso8601)
        let day = Int(date.timeIntervalSince1970 / 86_400)
        let month = Int(iso.dropFirst(5).prefix(2)) ?? 1
        return
            "\(days[(day + 4) % 7]), \(iso.dropFirst(8).prefix(2)) \(months[month - 1]) \(iso.prefix(4)) \(iso.dropFirst(11).prefix(8)) +0000"
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
