import FoundationEssentials
import Glibc

/// The contents of attachments: files named by the SHA-256 of what is in them,
/// `ab/cdef…`, so that equal contents are kept once.
final class AttachmentFolder: Sendable {
    /// What the names of files begin with that are being written.
    static let newPrefix = "new-"

    private let folder: URL
    private let isTemporary: Bool

    /// A folder, made when the first file is stored.
    init(_ folder: URL) {
        self.folder = folder
        isTemporary = false
    }

    private init(temporary folder: URL) {
        self.folder = folder
        isTemporary = true
    }

    /// A folder that is removed with this value, for tests.
    static func temporary() -> AttachmentFolder {
        AttachmentFolder(
            temporary: FileManager.default.temporaryDirectory.appendingPathComponent(
                UUID().uuidString))
    }

    deinit {
        if isTemporary { try? FileManager.default.removeItem(at: folder) }
    }

    /// Where the content of that digest lies, or would.
    func path(of digest: [UInt8]) -> String {
        shelf(of: digest).path + "/" + Hex.text(digest.dropFirst())
    }

    /// Whether there is such a content.
    func has(_ digest: [UInt8]) -> Bool { unsafe access(path(of: digest), F_OK) == 0 }

    /// Stores a content: it is on the disk when this returns, or nothing is.
    func store(
        _ contents: (_ offset: Int) throws -> [UInt8]
    ) throws -> (digest: [UInt8], size: Int) {
        try make(folder)
        let new = try NewContent(in: folder)
        while true {
            let bytes = try contents(new.size)
            if bytes.isEmpty { break }
            try new.append(bytes)
        }
        let digest = new.digest
        let shelf = shelf(of: digest)
        try make(shelf)
        try new.place(at: path(of: digest))
        try synchronize(shelf)
        return (digest, new.size)
    }

    /// Removes a content; one that is not there is removed already.
    func remove(_ digest: [UInt8]) throws {
        let path = path(of: digest)
        guard unsafe unlink(path) == 0 || errno == ENOENT else { throw FileError(path) }
    }

    /// The contents that were stored before a moment.
    func contents(before moment: Date) -> [[UInt8]] {
        let shelves = names(in: folder).filter { $0.utf8.count == 2 }
        return shelves.flatMap { shelf in
            names(in: folder.appendingPathComponent(shelf)).compactMap { Hex.bytes(shelf + $0) }
        }.filter { $0.count == 32 && isOlder(path(of: $0), than: moment) }
    }

    /// Whether a content was stored before a moment; false for none.
    func isOlder(_ digest: [UInt8], than moment: Date) -> Bool {
        isOlder(path(of: digest), than: moment)
    }

    /// Removes files that were begun before a moment and never got their place;
    /// answers how many.
    func removeUnfinished(before moment: Date) -> Int {
        let paths = names(in: folder).filter { $0.hasPrefix(AttachmentFolder.newPrefix) }
            .map { folder.appendingPathComponent($0).path }
        return paths.filter { isOlder($0, than: moment) }.count { unsafe unlink($0) == 0 }
    }

    private func shelf(of digest: [UInt8]) -> URL {
        folder.appendingPathComponent(Hex.text(digest.prefix(1)))
    }

    private func isOlder(_ path: String, than moment: Date) -> Bool {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return false }
        return Double(status.st_mtim.tv_sec) < moment.timeIntervalSince1970
    }

    private func names(in folder: URL) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    }

    /// Makes a folder that is still there after a power cut.
    private func make(_ folder: URL) throws {
        guard unsafe access(folder.path, F_OK) != 0 else { return }
        guard unsafe mkdir(folder.path, 0o700) == 0 || errno == EEXIST else {
            throw FileError(folder.path)
        }
        try synchronize(folder.deletingLastPathComponent())
    }

    private func synchronize(_ folder: URL) throws {
        let descriptor = unsafe open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(folder.path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileError(folder.path) }
    }
}
