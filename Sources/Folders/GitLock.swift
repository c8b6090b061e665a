import Foundation
import Glibc

/// The lock that git holds while it changes many files of a working tree: at a checkout, a merge,
/// a pull.
struct GitLock: Sendable {
    private let path: String

    /// The lock of the repository that a folder lies in; nil when it lies in none.
    init?(around folder: String) {
        var place = URL(fileURLWithPath: folder).resolvingSymlinksInPath().standardizedFileURL
        while place.path != "/" {
            if let found = GitLock.folder(at: place.appendingPathComponent(".git").path) {
                path = found + "/index.lock"
                return
            }
            place.deleteLastPathComponent()
        }
        return nil
    }

    /// Whether git is at work.
    var isHeld: Bool { unsafe access(path, F_OK) == 0 }

    /// Git's own folder: `.git` itself, or where a file of that name leads in a work tree.
    private static func folder(at path: String) -> String? {
        var isFolder = ObjCBool(false)
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return nil
        }
        if isFolder.boolValue { return path }
        let text = try? String(contentsOfFile: path, encoding: .utf8)
        guard let line = text?.split(separator: "\n").first, line.hasPrefix("gitdir: ") else {
            return nil
        }
        let named = String(line.dropFirst("gitdir: ".count))
        guard !named.hasPrefix("/") else { return named }
        return URL(fileURLWithPath: path).deletingLastPathComponent()
            .appendingPathComponent(named).path
    }
}
