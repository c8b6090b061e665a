public import HTTPServer

/// The cookie of a login that is under way at a provider: it goes with the browser there and back.
public struct SignInCookie: Sendable {
    /// How long it lives, in seconds.
    public static let lifetime = 600

    private static let name = "handrail_sign_in"

    private let attributes: String

    /// As the cookie of the desk, but for the pages of this login alone.
    public init(mount: String, isSecure: Bool) {
        attributes =
            "; Path=\(mount)\(Paths.deskSignIn); HttpOnly; SameSite=Lax"
            + (isSecure ? "; Secure" : "")
    }

    /// What a request's cookie says; nil when it has none.
    public static func value(in request: Request) -> String? {
        Cookie.value(of: name, in: request)
    }

    /// The `Set-Cookie` of a login that begins.
    public func setting(_ value: String) -> String {
        "\(SignInCookie.name)=\(value)\(attributes); Max-Age=\(SignInCookie.lifetime)"
    }

    /// The `Set-Cookie` that takes it away.
    public var removing: String { "\(SignInCookie.name)=\(attributes); Max-Age=0" }
}
