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
    /// Whether a file is a page or `site.yaml`: pictures and snippets are parts of pages.
    static func isSource(_ path: String) -> Bool {
        guard !path.hasPrefix("pictures/"), !path.hasPrefix("snippets/") else { return false }
        return path == "site.yaml" || path.hasSuffix(".md")
    }

    /// Whether pages show a file or take it in.
    static func isShared(_ path: String) -> Bool {
        path.hasPrefix("pictures/") || path.hasPrefix("snippets/") && path.hasSuffix(".md")
    }
}
