import Glibc

/// What the system says of a file, so that a change of it is noticed without reading it.
public struct FileStamp: Hashable, Sendable {
    private let device: UInt64
    private let inode: UInt64
    private let size: Int64
    /// Nanoseconds since 1970: when the text, and when anything of the file was changed.
    private let modified: Int64
    private let changed: Int64

    init(_ found: stat) {
        device = UInt64(found.st_dev)
        inode = UInt64(found.st_ino)
        size = Int64(found.st_size)
        modified = FileStamp.nanoseconds(found.st_mtim)
        changed = FileStamp.nanoseconds(found.st_ctim)
    }

    /// Whether the file had been left alone for a while at a time: the system's clock for files
    /// moves in steps, and a change within the same step leaves the stamp as it is.
    func isSettled(at nanoseconds: Int64) -> Bool {
        max(modified, changed) < nanoseconds - FileStamp.step
    }

    /// The time by the system's clock, in nanoseconds since 1970.
    static var now: Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return nanoseconds(time)
    }

    /// More than two steps of the clock, which are 10 ms at most.
    private static let step: Int64 = 25_000_000

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
