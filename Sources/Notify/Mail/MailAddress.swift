import Handrail

/// Where mail goes to or comes from.
public struct MailAddress: Sendable, Equatable {
    public let text: String

    /// Nil for a text that no mail server takes without the extension for other letters
    /// than those of ASCII (RFC 6531).
    public init?(_ text: String) {
        guard text.utf8.allSatisfy({ $0 < 0x80 }), EmailAddress.isOne(text) else { return nil }
        self.text = text
    }

    /// What stands behind the `@`.
    public var domain: String { text.split(separator: "@").last.map(String.init) ?? "" }
}
