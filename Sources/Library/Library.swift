public import FoundationEssentials
public import Handrail

/// What was read from a folder of articles.
///
/// A file with a mistake in it costs itself at most: every other page is in
/// `content`, and the mistake is in `findings`.
public struct Library: Sendable {
    public let content: Content
    /// The files that were changed, added or removed since the reading before.
    public let changedFiles: [String]
    /// When an article is shown for the first or last time without a change of a file; nil for
    /// never.
    public let nextChange: Date?
    private let shelf: Shelf
    /// When it was read.
    private let now: Date

    /// Reads a folder and everything in it.
    ///
    /// Drafts are read for their mistakes and left out of the content, unless they are asked
    /// for. Dates are judged by `now`. Throws `LibraryError` when the folder itself cannot be read.
    public init(
        reading folder: URL, includingDrafts: Bool = false, at now: Date = Date()
    ) throws(LibraryError) {
        var reader = LibraryReader(folder, includingDrafts: includingDrafts)
        self = try reader.read(at: now)
    }

    init(_ shelf: Shelf, changedFiles: [String], at now: Date) {
        self.shelf = shelf
        self.now = now
        self.changedFiles = changedFiles
        content = shelf.content(at: now)
        nextChange = shelf.articles.compactMap { $0.value.publication.nextChange(after: now) }
            .min()
    }

    /// What the author should mend, by file and line. It is worked out at each call, so that
    /// pages need not wait for it.
    public var findings: [Finding] {
        (shelf.findings + shelf.pictureFindings + SiteCheck(shelf, shelf.content, now).findings)
            .sorted()
    }

    /// The links to other sites.
    public var externalLinks: [ExternalLink] { shelf.externalLinks }

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
