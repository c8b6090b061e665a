import Foundation
import Handrail
import Indexing
import Library
import Logging

/// The folder of articles as a running server reads it: one edition after another, each from what
/// changed since the last.
struct ArticlesFolder {
    private let folder: URL
    private let includesDrafts: Bool
    private let indexFile: URL
    private let log: Logger
    private var reader: LibraryReader
    private var index: IndexBuilder
    /// What the last edition was made from; nil before the first.
    private var library: Library?
    /// What was said of it in the log.
    private var reported: Set<String> = []

    /// Nothing is read yet; `index` is the file that the index is kept in.
    init(_ folder: URL, includingDrafts: Bool, index: URL, log: Logger) {
        self.folder = folder
        includesDrafts = includingDrafts
        indexFile = index
        self.log = log
        reader = LibraryReader(folder, includingDrafts: includingDrafts)
        self.index = ArticlesFolder.builder(index)
    }

    /// When articles are shown or go by themselves; nil for never.
    var nextChange: Date? { library?.nextChange }

    /// Whether the last edition came with other pictures than the one before.
    var hasChangedPictures: Bool {
        library?.changedFiles.contains { $0.hasPrefix("pictures/") } ?? false
    }

    /// What the folder holds now; nil when nothing changed since the last edition.
    ///
    /// Throws when nothing can be read, or no index be made.
    mutating func next() throws -> Edition? {
        let (start, now) = (ContinuousClock.now, Date())
        let read = try reader.read(at: now)
        guard library.map({ $0.isOutdated(by: read, at: now) }) ?? true else { return nil }
        let edition: Edition
        do {
            edition = try self.edition(of: read)
        } catch  where library != nil {
            log.warning("the index is made anew from all files", metadata: ["why": "\(error)"])
            edition = try beginAnew()
        }
        let took = (ContinuousClock.now - start) / .milliseconds(1)
        log.debug(
            "read and indexed",
            metadata: ["files": "\(read.changedFiles.count)", "milliseconds": "\(Int(took))"])
        return edition
    }

    /// Logs what the author should mend and was not told of before.
    mutating func report() {
        guard let library else { return }
        let findings = library.findings.map(\.description)
        for finding in findings where !reported.contains(finding) { log.warning("\(finding)") }
        reported = Set(findings)
    }

    private mutating func edition(of read: Library) throws -> Edition {
        let made = try index.build(for: read.content)
        library = read
        reader.forgetTexts()
        return Edition(content: read.content.shown, index: made)
    }

    private mutating func beginAnew() throws -> Edition {
        reader = LibraryReader(folder, includingDrafts: includesDrafts)
        index = ArticlesFolder.builder(indexFile)
        return try edition(of: try reader.read())
    }

    private static func builder(_ file: URL) -> IndexBuilder {
        // A search keeps a processor busy, so more readers than those would only hold memory.
        IndexBuilder(at: file, readers: ProcessInfo.processInfo.activeProcessorCount)
    }
}

extension Library {
    fileprivate func isOutdated(by next: Library, at now: Date) -> Bool {
        !next.changedFiles.isEmpty || nextChange.map { $0 <= now } ?? false
    }
}
