import Glibc

/// Goes through a folder and all folders below it.
struct FolderWalk {
    private(set) var files: [Folder.File] = []
    /// The folders themselves, the first one included, as paths of the system.
    private(set) var folders: [String] = []
    private let path: String
    /// The folders that were entered: a link may lead back to one.
    private var entered: Set<FolderIdentity> = []

    /// Folders within folders beyond this are left out.
    private static let mostLevels = 32

    private struct FolderIdentity: Hashable {
        let device: UInt64
        let inode: UInt64
    }

    init(_ path: String) { self.path = path }

    /// Throws when the first folder cannot be read; others are left out.
    mutating func run() throws(FolderError) {
        guard enter(path, as: "", level: 0) else { throw .unreadable(path: path) }
    }

    private mutating func enter(_ folder: String, as prefix: String, level: Int) -> Bool {
        guard let listing = unsafe opendir(folder) else { return false }
        defer { unsafe closedir(listing) }
        let descriptor = unsafe dirfd(listing)
        var own = stat()
        guard unsafe fstat(descriptor, &own) == 0,
            entered.insert(
                FolderIdentity(device: UInt64(own.st_dev), inode: UInt64(own.st_ino))
            ).inserted
        else { return true }
        folders.append(folder)
        while let entry = unsafe readdir(listing) {
            let name = unsafe FolderWalk.name(of: entry)
            guard !name.hasPrefix(".") else { continue }
            var found = stat()
            guard unsafe fstatat(descriptor, name, &found, 0) == 0 else { continue }
            if found.isFile {
                files.append(Folder.File(path: prefix + name, stamp: FileStamp(found)))
            } else if found.isFolder, level < FolderWalk.mostLevels {
                _ = enter("\(folder)/\(name)", as: "\(prefix)\(name)/", level: level + 1)
            }
        }
        return true
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
            unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) {
                unsafe String(cString: $0)
            }
        }
    }
}
