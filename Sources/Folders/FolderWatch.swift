import Foundation
import Glibc
import Synchronization

/// Tells when something in a folder, or in one below it, may have changed.
///
/// It listens to the system's inotify. Editors that write a file beside the old one and rename it,
/// many files at once, new folders and links that lead elsewhere all count. While git checks out
/// another state of the folder nothing is told, 10 seconds at most. What changed is not said: look
/// with `Folder.files()`.
public final class FolderWatch: Sendable {
    private let inotify: Int32
    /// A pipe: closed at its end for writing when it is to stop.
    private let wake: Int32
    private let waker: Int32
    private let stopped = Atomic<Bool>(false)
    private let path: String
    private let lock: GitLock?
    private let changed: @Sendable () -> Void

    /// A change is told when nothing else has happened for so long, in milliseconds …
    private static let quiet: Int32 = 20
    /// … or after this long: a file that is always written to holds nothing up …
    private static let longest = Duration.milliseconds(200)
    /// … or after this long while git is at work.
    private static let longestForGit = Duration.seconds(10)

    /// Listens on a thread of its own until `stop`; `changed` is called there.
    ///
    /// Throws when the system has no more watches to give.
    public init(
        _ folder: Folder, changed: @escaping @Sendable () -> Void
    ) throws(FolderWatchError) {
        path = folder.path
        lock = GitLock(around: folder.path)
        self.changed = changed
        inotify = inotify_init1(Int32(IN_CLOEXEC))
        var ends: [Int32] = [-1, -1]
        if unsafe pipe(&ends) == 0 { for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) } }
        (wake, waker) = (ends[0], ends[1])
        guard inotify >= 0, wake >= 0, watchFolders() else {
            for descriptor in [inotify, wake, waker] { close(descriptor) }
            throw .noWatches
        }
        Thread.detachNewThread { self.listen() }
    }

    /// Ends the listening; nothing is told once it has returned but by a call under way.
    public func stop() {
        guard !stopped.exchange(true, ordering: .relaxed) else { return }
        close(waker)
    }

    private func listen() {
        while wait(milliseconds: -1) {
            waitForQuiet()
            guard !stopped.load(ordering: .relaxed) else { break }
            // Before the change is told, so that what is written into a new folder is seen.
            _ = watchFolders()
            changed()
        }
        close(inotify)
        close(wake)
    }

    private func waitForQuiet() {
        let start = ContinuousClock.now
        while !stopped.load(ordering: .relaxed) {
            let isBusy = wait(milliseconds: FolderWatch.quiet)
            let isLocked = lock?.isHeld == true
            guard isBusy || isLocked else { return }
            let longest = isLocked ? FolderWatch.longestForGit : FolderWatch.longest
            guard start.duration(to: .now) < longest else { return }
        }
    }

    /// Takes what was reported; false when nothing was within the time, or it is to stop.
    private func wait(milliseconds: Int32) -> Bool {
        var waiting = [
            pollfd(fd: inotify, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
        ]
        var ready: Int32
        repeat {
            ready = unsafe poll(&waiting, 2, milliseconds)
        } while ready < 0 && errno == EINTR
        guard ready > 0, waiting[1].revents == 0 else { return false }
        var reports = [UInt8](repeating: 0, count: 16_384)
        return unsafe read(inotify, &reports, reports.count) > 0
    }

    /// Watches every folder there is by now; those that are watched already stay so.
    private func watchFolders() -> Bool {
        // While the folder is away, the one it lies in tells when it is back.
        for place in LinkPlaces.of(path) {
            unsafe inotify_add_watch(inotify, place, UInt32(IN_CREATE | IN_MOVED_TO | IN_ONLYDIR))
        }
        var walk = FolderWalk(path)
        guard (try? walk.run()) != nil else { return true }
        return walk.folders.allSatisfy { folder in
            unsafe inotify_add_watch(inotify, folder, FolderWatch.mask) >= 0 || errno == ENOENT
        }
    }

    private static let mask = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB
            | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
}

/// Why a folder is not watched.
public enum FolderWatchError: Error, Sendable {
    /// `fs.inotify.max_user_instances` or `max_user_watches` is used up.
    case noWatches
}
