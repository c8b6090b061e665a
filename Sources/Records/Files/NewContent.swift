import Crypto
import FoundationEssentials
import Glibc

/// A file that is being written under a name of its own: gone with this value
/// unless it was given its place.
final class NewContent {
    private let path: String
    private let descriptor: Int32
    private var hash = SHA256()
    private(set) var size = 0
    private var isPlaced = false

    /// Makes an empty file in a folder.
    init(in folder: URL) throws {
        path = folder.appendingPathComponent(AttachmentFolder.newPrefix + UUID().uuidString).path
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileError(path) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if descriptor >= 0, !isPlaced { unsafe unlink(path) }
    }

    /// Adds bytes at its end.
    func append(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileError(path) }
            rest = rest.dropFirst(count)
        }
        hash.update(data: bytes)
        size += bytes.count
    }

    /// SHA-256 of all that was added.
    var digest: [UInt8] { Array(hash.finalize()) }

    /// Brings the bytes to the disk, then the file to its place, which is on
    /// the same file system. What lies there has the same content.
    func place(at target: String) throws {
        guard fsync(descriptor) == 0 else { throw FileError(path) }
        guard unsafe rename(path, target) == 0 else { throw FileError(target) }
        isPlaced = true
    }
}
