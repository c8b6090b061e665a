import FoundationEssentials
import Handrail

/// The mail server, and who sends.
public struct SMTPSettings: Sendable {
    /// `smtp://host:port` or `smtps://host:port`.
    let url: String
    let host: String
    /// How much of the connection is encrypted.
    let security: Security
    let user: String?
    let password: String?
    /// The file of the certificates that the server's is checked against; nil for the system's.
    let authorities: String?
    public let from: MailAddress

    enum Security: Sendable, Equatable {
        /// From the first byte.
        case tls
        /// From `STARTTLS` on, or nothing is sent.
        case startTLS
        case none
    }

    /// Why mail cannot be sent with what was said.
    public enum Flaw: Error, Sendable, Equatable {
        case address, query, passwordInAddress, passwordInClear, userAlone, emptyPassword
    }

    /// Reads `smtp://host:587?starttls=required`, `…=never` or `smtps://host:465`. Where
    /// nothing is said, `STARTTLS` is required of all servers but those on this machine.
    public init(
        url text: String, user: String? = nil, password: String? = nil,
        authorities: String? = nil, from: MailAddress
    ) throws(Flaw) {
        guard let mark = text.firstRange(of: "://") else { throw .address }
        let scheme = text[..<mark.lowerBound].lowercased()
        let rest = text[mark.upperBound...]
        guard !rest.contains("@") else { throw .passwordInAddress }
        let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let place = parts.first.flatMap({ SMTPSettings.place($0) }),
            ["smtp", "smtps"].contains(scheme)
        else { throw .address }
        let isHere = ["localhost", "::1"].contains(place.host) || place.host.hasPrefix("127.")
        switch (scheme, parts.count == 2 ? String(parts[1]) : "") {
        case ("smtps", ""): security = .tls
        case ("smtp", "starttls=required"): security = .startTLS
        case ("smtp", "starttls=never"): security = .none
        case ("smtp", ""): security = isHere ? .none : .startTLS
        default: throw .query
        }
        guard (user == nil) == (password == nil) else { throw .userAlone }
        guard password?.isEmpty != true, user?.isEmpty != true else { throw .emptyPassword }
        guard user == nil || security != .none || isHere else { throw .passwordInClear }
        url = "\(scheme)://\(place.written)"
        host = place.host
        self.user = user
        self.password = password
        self.authorities = authorities
        self.from = from
    }

    /// A host with or without a port, and nothing behind it but a slash.
    private static func place(_ text: Substring) -> (host: String, written: String)? {
        var text = text
        if text.hasSuffix("/") { text.removeLast() }
        guard let address = try? WebhookAddress("https://\(text)", allowsPrivate: true),
            address.url == "https://\(text)", !text.contains("/"), !text.contains("#")
        else { return nil }
        return (address.host, String(text))
    }
}
