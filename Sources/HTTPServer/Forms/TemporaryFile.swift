import Glibc

/// A file without a name: the bytes of an upload, gone with the last who
/// holds it, even when the program is killed.
public final class TemporaryFile: Sendable {
    private let descriptor: Int32

    /// `O_TMPFILE`, whose macro Swift does not import.
    private static let withoutName = 0o20_000_000 | O_DIRECTORY

    /// An empty file on the file system of a folder.
    ///
    /// Throws `.insufficientStorage` when it cannot be made there.
    init(in folder: String) throws(Refusal) {
        var made = unsafe open(folder, TemporaryFile.withoutName | O_RDWR | O_CLOEXEC, 0o600)
        if made < 0 { made = TemporaryFile.unlinked(in: folder) }
        guard made >= 0 else { throw .insufficientStorage }
        descriptor = made
    }

    deinit { close(descriptor) }

    /// How many bytes it has.
    public var size: Int {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    /// The bytes from an offset on, at most `count`; fewer at its end.
    ///
    /// Throws `.insufficientStorage` when the disk cannot be read.
    public func read(from offset: Int, count: Int) throws(Refusal) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let size = unsafe bytes.withUnsafeMutableBytes {
                unsafe pread(
                    descriptor, $0.baseAddress?.advanced(by: done), count - done, offset + done)
            }
            if size < 0 {
                if errno == EINTR { continue }
                throw .insufficientStorage
            }
            guard size > 0 else { break }
            done += size
        }
        bytes.removeLast(count - done)
        return bytes
    }

    /// Adds bytes at its end. Throws `.insufficientStorage` when the disk is
    /// full.
    func append(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
        var rest = bytes
        while !rest.isEmpty {
            let size = unsafe rest.withUnsafeBytes {
                unsafe write(descriptor, $0.baseAddress, $0.count)
            }
            if size < 0 {
                if errno == EINTR { continue }
                throw .insufficientStorage
            }
            rest.removeFirst(size)
        }
    }

    /// For file systems that know no file without a name.
    private static func unlinked(in folder: String) -> Int32 {
        var name = Array("\(folder)/upload-XXXXXX".utf8CString)
        return unsafe name.withUnsafeMutableBufferPointer { name in
            guard let start = name.baseAddress else { return -1 }
            let made = unsafe mkstemp(start)
            guard made >= 0 else { return -1 }
            _ = fcntl(made, F_SETFD, FD_CLOEXEC)
            unsafe unlink(start)
            return made
        }
    }
}
