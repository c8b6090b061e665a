/// The secret part of a report's private link: whoever has it may read the report.
public struct ReportToken: Sendable, Hashable {
    /// 43 characters of unpadded base64url (RFC 4648, section 5): 256 bits.
    public let text: String

    /// Nil for a text that cannot be a token.
    public init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy {
            switch $0 {
            case 48...57, 65...90, 97...122, 45, 95: true
            default: false
            }
        }
        guard text.utf8.count == 43, isPlain else { return nil }
        self.text = text
    }
}
