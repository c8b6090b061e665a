public import FoundationEssentials

/// When a file of the articles was changed, and by how many people, as version control knows it.
public struct FileHistory: Sendable, Equatable {
    /// When it was changed, latest first; at least once.
    public let changes: [Date]
    /// How many people changed it.
    public let authorCount: Int

    /// Nil for a file that was never changed. `authors` stand for people, one a change.
    public init?(changes: [Date], authors: [String]) {
        guard !changes.isEmpty else { return nil }
        self.changes = changes.sorted(by: >)
        authorCount = Set(authors).count
    }

    public var first: Date { changes[changes.count - 1] }
    public var last: Date { changes[0] }
}

/// What version control knows of the articles' files.
public struct FileHistories: Sendable, Equatable {
    private let byPath: [String: FileHistory]

    /// By the files' paths, relative to the folder of articles.
    public init(_ byPath: [String: FileHistory] = [:]) { self.byPath = byPath }

    /// What is known of a file; nil when nothing is.
    public subscript(path: String) -> FileHistory? { byPath[path] }
}
