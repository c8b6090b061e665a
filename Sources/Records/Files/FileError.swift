import Glibc

/// A file could not be written, read or removed.
struct FileError: Error, CustomStringConvertible {
    private let code: Int32
    private let path: String

    /// What the last call to the system said.
    init(_ path: String) {
        code = errno
        self.path = path
    }

    /// True when there is no room on the disk, or none left for this user.
    var isFull: Bool { code == ENOSPC || code == EDQUOT }

    var description: String { "\(path): \(unsafe String(cString: strerror(code)))" }
}
