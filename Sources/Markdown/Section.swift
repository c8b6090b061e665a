/// A heading and what follows it until the next heading of any level.
///
/// Headings inside a quotation or a list start no section: they are part of the
/// one they stand in.
public struct Section: Sendable, Equatable {
    /// The heading's words; empty for what comes before the first heading.
    public let heading: String
    /// The heading's `id`; empty before the first heading.
    public let anchor: String
    /// The heading's level, 1 to 6; 0 before the first heading.
    public let level: Int
    /// What it says without markup, code and tables included, spaces collapsed.
    public let text: String
    /// The HTML below the heading, without the heading.
    public let html: String
    /// The heading's line in the file.
    public let line: Int
    /// The heading's column in that line, counted in Unicode scalars from 1.
    public let column: Int?
}
