import Synchronization

/// The disk that uploads may use together.
final class UploadSpace: Sendable {
    /// The folder on whose file system they lie.
    let folder: String
    private let limit: Int
    private let used = Atomic<Int>(0)

    /// Room for so many bytes.
    init(folder: String, limit: Int) {
        self.folder = folder
        self.limit = limit
    }

    /// The bytes in use.
    var usedBytes: Int { used.load(ordering: .relaxed) }

    /// Takes room. Throws `.overloaded` when others have it.
    func take(_ bytes: Int) throws(Refusal) {
        let now = used.wrappingAdd(bytes, ordering: .relaxed).newValue
        guard now <= limit else {
            release(bytes)
            throw .overloaded
        }
    }

    /// Gives room back.
    func release(_ bytes: Int) {
        used.wrappingSubtract(bytes, ordering: .relaxed)
    }
}

/// The room that one upload has taken, given back when it ends.
final class UploadShare {
    private let space: UploadSpace
    private var bytes = 0

    /// No room yet.
    init(of space: UploadSpace) {
        self.space = space
    }

    deinit { space.release(bytes) }

    /// The folder to make files in.
    var folder: String { space.folder }

    /// Takes more room. Throws `.overloaded` when there is none.
    func take(_ more: Int) throws(Refusal) {
        try space.take(more)
        bytes += more
    }
}
