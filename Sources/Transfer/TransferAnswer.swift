/// How a transfer ended.
package struct TransferAnswer: Sendable {
    /// True when all of it came and went.
    package let isDone: Bool
    /// True when a mail server refused name and password.
    package let isLoginDenied: Bool
    /// The last answer's, of HTTP or SMTP; 0 when none came.
    package let status: Int
    /// The body as far as it came.
    package let body: [UInt8]
    /// What went wrong, in libcurl's words, which name no address.
    package let words: String
    /// True when the name led into a private network, where it may not.
    package let isPrivate: Bool
}
