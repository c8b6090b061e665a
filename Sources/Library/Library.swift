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

    /// Reads a folder and everything in it.
    ///
    /// Throws `LibraryError` when the folder itself cannot be read.
    public init(reading folder: URL) throws(LibraryError) {
        let files = try SourceFiles.all(in: folder)
        var shelf = Shelf(SharedFiles(reading: folder, files))
        for file in files { shelf.add(file) }
        let content = shelf.content
        self.content = content
        findings =
            (shelf.findings + shelf.pictureFindings + ReferenceCheck(shelf, content).findings)
            .sorted()
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
