public import HTTPServer

/// What every answer tells the browser not to do.
public struct SecurityHeaders: Middleware {
    /// Scripts, styles and pictures from here only, nothing inline, no frames
    /// (Content Security Policy Level 3).
    static let policy = policy()

    /// The policy of a page whose scripts may ask these origins too, and whose forms may lead
    /// to those.
    public static func policy(
        asking origins: [String] = [], leadingTo destinations: [String] = []
    ) -> String {
        let asked = origins.map { " " + $0 }.joined()
        let led = destinations.map { " " + $0 }.joined()
        return """
            default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
            connect-src 'self'\(asked); manifest-src 'self'; form-action 'self'\(led); \
            base-uri 'none'; frame-ancestors 'none'
            """
    }

    private let fields: [(String, String)]

    /// `isSecure` says that visitors come by TLS, here or at a proxy: then
    /// browsers are told to come no other way for half a year (RFC 6797).
    public init(isSecure: Bool = false) {
        let strict = [("Strict-Transport-Security", "max-age=15552000")]
        fields = SecurityHeaders.usual + (isSecure ? strict : [])
    }

    /// Adds the fields that an answer lacks.
    public func respond(to request: Request, next: (Request) -> Response) -> Response {
        var response = next(request)
        for (name, value) in fields where response.headers[name] == nil {
            response.headers[name] = value
        }
        return response
    }

    /// `same-origin` and no stricter: under `no-referrer` browsers send our own
    /// forms with `Origin: null`.
    private static let usual = [
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
}
