import Crypto
public import FoundationEssentials
public import HTTPServer
public import Handrail

/// The site's one secret, and what is derived from it: tokens that only this
/// site can have made.
public struct Secret: Sendable {
    private let key: SymmetricKey

    /// 32 bytes that nobody else knows.
    public init(bytes: [UInt8]) {
        key = SymmetricKey(data: bytes)
    }

    /// A secret for tests and for commands that issue nothing.
    public static func random() -> Secret {
        var generator = SystemRandomNumberGenerator()
        return Secret(bytes: (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    /// The private link of the report that was sent with this key: the same
    /// key leads to the same link, and only the secret leads from one to the other.
    public func reportToken(for idempotencyKey: String) -> ReportToken? {
        ReportToken(Base64URL.text(code(for: "report", idempotencyKey)))
    }

    /// What is stored of a key that a program made up (`Idempotency-Key`). `scope`
    /// keeps those apart who may use the same key without knowing of each other.
    public func idempotencyKey(_ key: String, scope: String) -> String {
        "api-" + Base64URL.text(code(for: "idempotency key", "\(scope)\u{0}\(key)"))
    }

    /// Whether two texts are the same, in a time that tells nothing about them.
    public func areSame(_ left: String, _ right: String) -> Bool {
        isCode(code(for: "same", left), for: "same", right)
    }

    /// Tells the people of one day apart without keeping who they are.
    public func person(client: String, browser: String, at now: Date) -> String {
        let day = Int(now.timeIntervalSince1970 / 86_400)
        return Base64URL.text(code(for: "person", "\(day) \(client) \(browser)").prefix(16))
    }

    /// Who sends a request, as far as its day goes.
    public func person(of request: Request, at now: Date) -> String {
        person(client: request.client, browser: request.headers["User-Agent"] ?? "", at: now)
    }

    /// What proves that a form of the desk was made for this session: its
    /// `form_token`.
    public func deskToken(of session: DeskSession) -> String {
        Base64URL.text(code(for: "desk form", session.publicID).prefix(24))
    }

    /// Stands for a text that somebody searched for and that nobody may read: the
    /// same text has the same code on any day.
    public func search(_ text: String) -> String {
        Base64URL.text(code(for: "search", text).prefix(16))
    }

    /// A message authentication code (RFC 2104, SHA-256); `purpose` keeps the
    /// codes of different uses apart.
    func code(for purpose: String, _ text: String) -> [UInt8] {
        let message = Array("\(purpose)\u{0}\(text)".utf8)
        return Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
    }

    /// Whether a code is right, in a time that tells nothing about it.
    func isCode(_ candidate: some Sequence<UInt8>, for purpose: String, _ text: String) -> Bool {
        let right = code(for: purpose, text)
        let given = Array(candidate)
        guard given.count <= right.count, given.count >= 16 else { return false }
        return zip(right, given).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
