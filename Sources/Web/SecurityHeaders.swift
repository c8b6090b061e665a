public import HTTPServer

/// What every answer tells the browser not to do.
public enum SecurityHeaders {
    /// Scripts, styles and pictures from here only, nothing inline, no frames
    /// (Content Security Policy Level 3).
    static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
        connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
        frame-ancestors 'none'
        """

    /// Adds the headers that an answer lacks.
    public static func finish(_ response: Response) -> Response {
        var response = response
        for (name, value) in all where response.headers[name] == nil {
            response.headers[name] = value
        }
        return response
    }

    /// `same-origin` and no stricter: under `no-referrer` browsers send our own
    /// forms with `Origin: null`.
    private static let all = [
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
}
