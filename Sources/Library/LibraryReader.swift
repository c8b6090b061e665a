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
    /// What was read of each file, by its path.
    private var known: [String: KnownFile] = [:]

    private struct KnownFile {
        /// Nil when the file may have changed unseen since it was read.
        var stamp: FileStamp?
        /// Of its bytes; nil when it could not be read.
        let digest: Int?
        var reading: FileReading
    }

    /// Drafts are among the content if they are asked for.
    public init(_ folder: URL, includingDrafts: Bool = false) {
        self.folder = Folder(folder.path)
        includesDrafts = includingDrafts
    }

    /// What the folder holds now, and visitors see of it at a time. Throws `LibraryError` when the folder itself cannot be read.
    public mutating func read(at now: Date = Date()) throws(LibraryError) -> Library {
        let files = try SourceFiles.all(in: folder)
        let places = files.indices.filter { known[files[$0].path]?.stamp != files[$0].stamp }
        let read = LibraryReader.parallel(places.count) { [folder, known] place in
            let path = files[places[place]].path
            return LibraryReader.read(path, in: folder, after: known[path])
        }
        let last = known
        known = [:]
        for file in files { known[file.path] = last[file.path] }
        for (place, file) in zip(places, read) { known[files[place].path] = file }
        var shelf = Shelf(includingDrafts: includesDrafts)
        for file in files {
            if let reading = known[file.path]?.reading { shelf.add(reading) }
        }
        return Library(shelf, changedFiles: changes(since: last), at: now)
    }

    private func changes(since last: [String: KnownFile]) -> [String] {
        let changed = known.filter { path, file in
            last[path].map { $0.digest != file.digest } ?? true
        }
        return (changed.keys + last.keys.filter { known[$0] == nil }).sorted()
    }

    /// Lets go of what only an index is made from, once it is made.
    public mutating func forgetTexts() {
        for path in known.keys {
            if let reading = known[path]?.reading { known[path]?.reading = reading.shown }
        }
    }

    private static func read(
        _ path: String, in folder: Folder, after earlier: KnownFile?
    ) -> KnownFile {
        let found = folder.read(path, limit: SourceFile.mostBytes + 1)
        if var earlier, earlier.digest == found?.digest {
            earlier.stamp = found?.stamp
            return earlier
        }
        let reading = FileReading(SourceFile(path: path, bytes: found?.bytes))
        return KnownFile(
            stamp: found?.stamp, digest: found?.digest,
            reading: earlier.map { reading.keeping($0.reading) } ?? reading)
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
