import Glibc

/// The bytes of a file as a response's body: sent from the disk, never whole
/// in memory.
///
/// The file is open as long as somebody holds this, so that it can be removed
/// meanwhile: who has begun to receive it gets all of it.
public struct FileBody: Sendable {
    /// The bytes of the file that are sent; a body's conditions make it a part.
    private(set) var range: Range<Int>
    private let file: OpenFile

    /// A descriptor, closed with the last who holds it.
    private final class OpenFile: Sendable {
        let descriptor: Int32

        init(_ descriptor: Int32) {
            self.descriptor = descriptor
        }

        deinit { close(descriptor) }
    }

    /// Opens a file. Nil when there is none at that path that can be read, or
    /// something else: a folder, a link, a pipe.
    public init?(path: String) {
        let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard opened >= 0 else { return nil }
        file = OpenFile(opened)
        var status = stat()
        guard unsafe fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        range = 0..<Int(status.st_size)
    }

    /// How many bytes are sent.
    public var count: Int { range.count }

    /// These of the bytes that would be sent.
    func part(_ part: Range<Int>) -> FileBody {
        var body = self
        body.range = range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound
        return body
    }

    /// Another descriptor of the file, to be closed by the caller; nil when
    /// there is none left.
    func duplicate() -> Int32? {
        let copy = fcntl(file.descriptor, F_DUPFD_CLOEXEC, 0)
        return copy < 0 ? nil : copy
    }
}
