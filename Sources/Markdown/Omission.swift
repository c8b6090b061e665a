/// Something left out of the HTML because it is not safe to show.
public struct Omission: Sendable, Equatable {
    /// What was left out.
    public enum Kind: Sendable, Equatable {
        /// An HTML tag, comment or block: nothing of it remains.
        case rawHTML
        /// A link or picture to an address that is not allowed: its words remain.
        case unsafeLink
    }

    /// What was left out.
    public let kind: Kind
    /// The beginning of the markup or the address, for a message.
    public let text: String
    /// The line in the file.
    public let line: Int
}
