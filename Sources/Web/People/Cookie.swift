public import HTTPServer

/// The desk's one cookie (RFC 6265): which session a browser is in.
public struct Cookie: Sendable {
    public static let name = "handrail_desk"

    /// What a request's cookie says; nil when it has none.
    public static func value(in request: Request) -> String? { value(of: name, in: request) }

    /// What a request's cookie of a name says.
    static func value(of name: String, in request: Request) -> String? {
        for field in request.headers.all("Cookie") {
            for pair in field.split(separator: ";") {
                let pair = pair.drop { $0 == " " }
                if pair.hasPrefix(name + "=") { return String(pair.dropFirst(name.count + 1)) }
            }
        }
        return nil
    }

    private let path: String
    private let isSecure: Bool

    /// `mount` is the path that the site lives under. A secure cookie is never sent
    /// without TLS.
    public init(mount: String, isSecure: Bool) {
        path = mount + Paths.desk
        self.isSecure = isSecure
    }

    /// The `Set-Cookie` of a session; it goes when the browser closes or the session ends.
    public func setting(_ value: String) -> String { "\(Cookie.name)=\(value)\(attributes)" }

    /// The `Set-Cookie` that takes it away.
    public var removing: String { "\(Cookie.name)=\(attributes); Max-Age=0" }

    private var attributes: String {
        "; Path=\(path); HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    }
}
