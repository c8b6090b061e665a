import Dispatch
import Folders
public import FoundationEssentials
import Handrail
import Synchronization

/// Reads a folder of articles, and at each further reading only the files that changed.
///
/// A file that was a page and can be none any more keeps its last good page until it is mended or
/// removed.
public struct LibraryReader: Sendable {
    private let folder: Folder
    private let includesDrafts: Bool
    /// What was read of each page's file, by its path.
    private var known: [String: KnownFile] = [:]
    private var sharedReader: SharedReader
    private var shared = SharedFiles()
    /// The stamps of pictures and snippets.
    private var sharedStamps: [String: FileStamp] = [:]

    private struct KnownFile {
        /// Nil when the file may have changed unseen since it was read.
        var stamp: FileStamp?
        /// Of its bytes; nil when it could not be read.
        let digest: Int?
        /// Where its page is.
        let address: String
        var reading: FileReading
    }

    /// Drafts are among the content if they are asked for.
    public init(_ folder: URL, includingDrafts: Bool = false) {
        self.folder = Folder(folder.path)
        includesDrafts = includingDrafts
        sharedReader = SharedReader(self.folder)
    }

    /// What the folder holds now, and visitors see of it at a time. Throws `LibraryError` when the
    /// folder itself cannot be read.
    public mutating func read(at now: Date = Date()) throws(LibraryError) -> Library {
        let files = try LibraryReader.files(in: folder)
        let sources = files.filter { SourceFiles.isSource($0.path) }
        let changed = contents(of: sources.filter { known[$0.path]?.stamp != $0.stamp })
        let (last, lastShared) = (known, shared)
        shared = sharedReader.read(files, pages: addresses(of: sources, changed))
        readPages(sources, changed, sharedChanges: shared.changes(since: lastShared))
        var shelf = Shelf(shared, includingDrafts: includesDrafts)
        for file in sources {
            if let reading = known[file.path]?.reading { shelf.add(reading) }
        }
        let changes = changes(since: last) + sharedChanges(files)
        return Library(shelf, changedFiles: changes.sorted(), at: now)
    }

    /// Lets go of what only an index is made from, once it is made.
    public mutating func forgetTexts() {
        for path in known.keys {
            if let reading = known[path]?.reading { known[path]?.reading = reading.shown }
        }
    }

    private static func files(in folder: Folder) throws(LibraryError) -> [Folder.File] {
        do {
            return try folder.files()
        } catch {
            throw .unreadable(folder.path)
        }
    }

    /// What files hold, by path; nil for those that cannot be read.
    private func contents(of files: [Folder.File]) -> [String: FileContents?] {
        let read = LibraryReader.parallel(files.count) { [folder] place in
            (files[place].path, folder.read(files[place].path, limit: SourceFile.mostBytes + 1))
        }
        return Dictionary(read) { first, _ in first }
    }

    private func addresses(
        of sources: [Folder.File], _ changed: [String: FileContents?]
    ) -> [String: String] {
        var addresses: [String: String] = [:]
        for file in sources where file.path != "site.yaml" {
            let contents = changed[file.path]
            addresses[file.path] =
                contents == nil ? known[file.path]?.address : nil
            if addresses[file.path] == nil {
                addresses[file.path] = SharedFiles.address(
                    of: SourceFile(path: file.path, bytes: contents??.bytes))
            }
        }
        return addresses
    }

    /// Reads the files that changed, and those that name a file which did.
    private mutating func readPages(
        _ sources: [Folder.File], _ changed: [String: FileContents?], sharedChanges: Set<String>
    ) {
        let paths = sources.map(\.path).filter { path in
            changed.keys.contains(path)
                || known[path].map { !$0.reading.usedFiles.isDisjoint(with: sharedChanges) } ?? true
        }
        let read = LibraryReader.parallel(paths.count) { [folder, known, shared] place in
            let path = paths[place]
            let contents =
                changed[path] ?? folder.read(path, limit: SourceFile.mostBytes + 1)
            return LibraryReader.read(
                path, contents, shared, after: known[path], sharedChanges: sharedChanges)
        }
        let last = known
        known = [:]
        for file in sources { known[file.path] = last[file.path] }
        for (path, file) in zip(paths, read) { known[path] = file }
    }

    private static func read(
        _ path: String, _ contents: FileContents?, _ shared: SharedFiles,
        after earlier: KnownFile?, sharedChanges: Set<String>
    ) -> KnownFile {
        if var earlier, earlier.digest == contents?.digest,
            earlier.reading.usedFiles.isDisjoint(with: sharedChanges)
        {
            earlier.stamp = contents?.stamp
            return earlier
        }
        let file = SourceFile(path: path, bytes: contents?.bytes)
        let reading = FileReading(file, shared)
        return KnownFile(
            stamp: contents?.stamp, digest: contents?.digest,
            address: shared.pages[path] ?? "",
            reading: earlier.map { reading.keeping($0.reading) } ?? reading)
    }

    private func changes(since last: [String: KnownFile]) -> [String] {
        let changed = known.filter { path, file in
            last[path].map { $0.digest != file.digest } ?? true
        }
        return changed.keys + last.keys.filter { known[$0] == nil }
    }

    /// The pictures and snippets that changed, came or went.
    private mutating func sharedChanges(_ files: [Folder.File]) -> [String] {
        let last = sharedStamps
        sharedStamps = [:]
        for file in files where SourceFiles.isShared(file.path) {
            sharedStamps[file.path] = file.stamp
        }
        let changed = sharedStamps.filter { last[$0.key] != $0.value }
        return changed.keys + last.keys.filter { sharedStamps[$0] == nil }
    }

    /// What `work` makes of each number below `count`, in order, by all processors.
    private static func parallel<Result: Sendable>(
        _ count: Int, _ work: @Sendable (Int) -> Result
    ) -> [Result] {
        let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { number in
            let result = work(number)
            results.withLock { $0[number] = result }
        }
        return results.withLock { $0.compactMap(\.self) }
    }
}
