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
    private let shelf: Shelf

    /// Reads a folder and everything in it.
    ///
    /// Throws `LibraryError` when the folder itself cannot be read.
    public init(reading folder: URL) throws(LibraryError) {
        var reader = LibraryReader(folder)
        self = try reader.read()
    }

    init(_ readings: [FileReading], changedFiles: [String]) {
        var shelf = Shelf()
        for reading in readings { shelf.add(reading) }
        self.shelf = shelf
        self.changedFiles = changedFiles
        content = shelf.content
    }

    /// What the author should mend, by file and line. It is worked out at each call, so that
    /// pages need not wait for it.
    public var findings: [Finding] {
        (shelf.findings + ReferenceCheck(shelf, content).findings).sorted()
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
