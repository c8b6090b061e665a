import FoundationEssentials

/// A file of `Articles/`, as it lies there.
struct SourceFile {
    /// Relative to the folder, with `/` between its parts.
    let path: String
    /// Nil when the file cannot be read.
    let bytes: [UInt8]?

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
    /// Every Markdown file and `site.yaml`, by path. Hidden files and the folders
    /// of pictures and snippets are left out.
    static func all(in folder: URL) throws(LibraryError) -> [SourceFile] {
        do {
            return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
                .filter(isSource)
                .map { path in
                    let data = try? Data(contentsOf: folder.appendingPathComponent(path))
                    return SourceFile(path: path, bytes: data.map(Array.init))
                }
        } catch {
            throw .unreadable(folder.path)
        }
    }

    private static func isSource(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard !parts.contains(where: { $0.hasPrefix(".") }), parts.first != "pictures",
            parts.first != "snippets"
        else {
            return false
        }
        return path == "site.yaml" || path.hasSuffix(".md")
    }
}
