public import FoundationEssentials
public import Handrail

/// What was read from a folder of articles.
///
/// A file with a mistake in it costs itself at most: every other page is in
/// `content`, and the mistake is in `findings`.
public struct Library: Sendable {
    public let content: Content
    /// By file and line.
    public let findings: [Finding]
    /// The links to other sites.
    public let externalLinks: [ExternalLink]

    /// Reads a folder and everything in it.
    ///
    /// Drafts are read for their mistakes and left out of the content, unless they are asked
    /// for. Dates are judged by `now`. Throws `LibraryError` when the folder itself cannot be read.
    public init(
        reading folder: URL, includingDrafts: Bool = false, now: Date = Date()
    ) throws(LibraryError) {
        var shelf = Shelf(includingDrafts: includingDrafts)
        for file in try SourceFiles.all(in: folder) {
            shelf.add(file)
        }
        let content = shelf.content
        self.content = content
        findings = (shelf.findings + SiteCheck(shelf, content, now).findings).sorted()
        externalLinks = shelf.externalLinks
    }

    /// True when some page is not shown as written.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// Why nothing could be read at all.
public enum LibraryError: Error, Sendable, CustomStringConvertible {
    case unreadable(String)

    /// One line that says what to do.
    public var description: String {
        switch self {
        case .unreadable(let path):
            "cannot read the articles in “\(path)”: name a folder that exists and may be read with --articles"
        }
    }
}
