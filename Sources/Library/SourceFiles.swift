import Folders

/// A file of `Articles/`, as it lies there.
struct SourceFile {
    /// Relative to the folder, with `/` between its parts.
    let path: String
    /// Nil when the file cannot be read.
    let bytes: [UInt8]?

    /// The most that is read of a file: beyond it nothing is a page.
    static let mostBytes = 1_048_576

    /// Its name without folder and ending.
    var slug: String { String(path.split(separator: "/").last?.dropLast(".md".count) ?? "") }

    /// The folder that holds it; nil for a file in `Articles/` itself.
    var folder: String? {
        let parts = path.split(separator: "/")
        return parts.count > 1 ? String(parts[parts.count - 2]) : nil
    }
}

/// The files that a folder of articles is made of.
enum SourceFiles {
    /// Every Markdown file and `site.yaml`, by path. Hidden files and the folder
    /// of pictures are left out.
    static func all(in folder: Folder) throws(LibraryError) -> [Folder.File] {
        do {
            return try folder.files().filter { isSource($0.path) }
        } catch {
            throw .unreadable(folder.path)
        }
    }

    private static func isSource(_ path: String) -> Bool {
        guard !path.hasPrefix("pictures/") else { return false }
        return path == "site.yaml" || path.hasSuffix(".md")
    }
}
