import Glibc

/// One file of a Unix socket, told apart from another at the same path.
struct SocketFile: Sendable, Equatable {
    private let path: String
    private let device: dev_t
    private let number: ino_t

    /// The socket at a path; nil when there is none or something else.
    init?(_ path: String) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else {
            return nil
        }
        self.path = path
        device = status.st_dev
        number = status.st_ino
    }

    /// Removes the file, unless another has taken its place.
    func remove() {
        guard SocketFile(path) == self else { return }
        _ = unsafe unlink(path)
    }
}
