/// Something in a text that is not shown as its author meant it.
public struct Omission: Sendable, Equatable {
    /// What it is.
    public enum Kind: Sendable, Equatable {
        /// An HTML tag, comment or block: nothing of it remains.
        case rawHTML
        /// A link or picture to an address that is not allowed: its words remain.
        case unsafeLink
        /// A reference to a footnote that is not there: shown as it is typed.
        case missingFootnote
        /// A footnote that nothing refers to: not shown.
        case unusedFootnote
        /// A footnote of a name that another has: not shown.
        case repeatedFootnote
        /// A quotation whose tag is no callout's: shown as a quotation.
        case unknownCallout
        /// A callout that has a tag and nothing else.
        case emptyCallout
        /// A picture of the site that is not there: shown as a broken one.
        case missingPicture
        /// A link to a file that is not there: shown as it is.
        case missingFile
    }

    /// What it is.
    public let kind: Kind
    /// The beginning of the markup, address or name, for a message.
    public let text: String
    /// The line in the file.
    public let line: Int
    /// The column in that line, counted in Unicode scalars from 1; nil when it is not known.
    public let column: Int?
    /// The file that was put into the text; nil for the text's own.
    public let file: String?

    init(kind: Kind, text: String, line: Int, column: Int? = nil, file: String? = nil) {
        self.kind = kind
        self.text = text
        self.line = line
        self.column = column
        self.file = file
    }

    init(_ kind: Kind, _ text: String, at position: Position) {
        self.init(
            kind: kind, text: text, line: position.line, column: position.column,
            file: position.file)
    }
}
