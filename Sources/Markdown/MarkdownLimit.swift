/// Why a text is refused unread: cmark would take too long over it.
public struct MarkdownLimit: Error, Sendable, Equatable {
    /// The limit that was exceeded.
    public enum Kind: Sendable, Equatable {
        /// More than `maximumBytes`.
        case size
        /// Lists and quotations nested more than `maximumDepth` deep.
        case nesting
        /// Link definitions whose copies would fill the memory.
        case references
    }

    /// The longest text that is read, in bytes of UTF-8.
    public static let maximumBytes = 256 * 1024
    /// How deep lists and quotations may be nested.
    public static let maximumDepth = 32
    /// How many bytes a text's link definitions may grow to where they are used.
    static let maximumReferences = 128 * 1024 * 1024

    /// The limit that was exceeded.
    public let kind: Kind
    /// The line where that happens; nil when it is the whole text.
    public let line: Int?
}
