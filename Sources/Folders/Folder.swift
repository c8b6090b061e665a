import Glibc

/// A folder, by its path; what lies in it is looked up at each call.
public struct Folder: Sendable {
    /// The path as it was given.
    public let path: String

    public init(_ path: String) { self.path = path }

    /// A file somewhere below a folder.
    public struct File: Sendable {
        /// Relative to the folder, with `/` between its parts.
        public let path: String
        public let stamp: FileStamp
    }

    /// All files below the folder, by path. What a symbolic link leads to counts as what it is;
    /// names that begin with a dot are left out, and so is what cannot be looked at.
    ///
    /// Throws `FolderError` when the folder itself cannot be read.
    public func files() throws(FolderError) -> [File] {
        var walk = FolderWalk(path)
        try walk.run()
        return walk.files.sorted { $0.path < $1.path }
    }

    /// What a file holds, at most `limit` bytes of it; nil when it cannot be read.
    public func read(_ path: String, limit: Int) -> FileContents? {
        guard let file = unsafe fopen("\(self.path)/\(path)", "re") else { return nil }
        defer { unsafe fclose(file) }
        var found = stat()
        guard unsafe fstat(fileno(file), &found) == 0, found.isFile else { return nil }
        let stamp = FileStamp(found)
        let size = min(limit, max(0, Int(found.st_size)) + 1)
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = unsafe fread(buffer.baseAddress, 1, size, file)
        }
        return FileContents(bytes, stamp: stamp.isSettled(at: FileStamp.now) ? stamp : nil)
    }
}

/// What was read of a file.
public struct FileContents: Sendable {
    public let bytes: [UInt8]
    /// The same for the same bytes, as long as the program runs.
    public let digest: Int
    /// From before it was read; nil when the file was changed so lately that it may change again
    /// with the same stamp.
    public let stamp: FileStamp?

    init(_ bytes: [UInt8], stamp: FileStamp?) {
        var hasher = Hasher()
        unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
        digest = hasher.finalize()
        self.bytes = bytes
        self.stamp = stamp
    }
}

/// Why a folder cannot be looked at.
public enum FolderError: Error, Sendable, Equatable {
    case unreadable(path: String)
}

extension stat {
    var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
    var isFile: Bool { st_mode & S_IFMT == S_IFREG }
}
