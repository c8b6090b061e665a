import Foundation

/// A disk of its own for a program: a folder in memory that nobody else sees
/// (mount_namespaces(7)).
struct SmallDisk {
    static let unshare = URL(fileURLWithPath: "/usr/bin/unshare")

    let folder: String
    let bytes: Int

    /// What `unshare` is told to run a program with the disk in place.
    func arguments(for command: [String]) -> [String] {
        let script = "mount -t tmpfs -o size=\(bytes) none \"$0\" && exec \"$@\""
        return ["-rm", "/bin/sh", "-c", script, folder] + command
    }

    /// False where this user may not make one.
    static let isPossible: Bool = {
        guard let folder = try? TemporaryFolder() else { return false }
        let process = Process()
        process.executableURL = unshare
        process.arguments = SmallDisk(folder: folder.path, bytes: 1 << 20).arguments(for: ["true"])
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()
}
