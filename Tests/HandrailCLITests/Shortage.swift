import Foundation

/// What the system grants the program less of.
enum Shortage {
    /// So many descriptors at most.
    case descriptors(Int)
    /// A disk of its own for one folder, of so many megabytes.
    case disk(megabytes: Int, folder: String)

    /// What goes before the program's own command.
    var command: [String] {
        switch self {
        case .descriptors(let count):
            ["/bin/sh", "-c", "ulimit -n \(count); exec \"$0\" \"$@\""]
        case .disk(let megabytes, let folder):
            Shortage.apart + [
                "/bin/sh", "-c",
                "mount -t tmpfs -o size=\(megabytes)m tmpfs \(folder) && exec \"$0\" \"$@\"",
            ]
        }
    }

    /// Whether the system lets a process have a disk of its own.
    static let canMount: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: apart[0])
        process.arguments = apart.dropFirst() + ["/bin/sh", "-c", "mount -t tmpfs tmpfs /mnt"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    /// Mounts are the process's own, as is the right to make them.
    private static let apart =
        ["/usr/bin/unshare", "--mount"] + (geteuid() == 0 ? [] : ["--map-root-user"])
}
