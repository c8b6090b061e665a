import Foundation

/// The pages and pictures of a folder, by their paths in it.
struct FoundFiles {
    private(set) var pages: [String] = []
    private(set) var pictures: [String] = []

    private static let pageEndings: Set<String> = ["md", "mdx", "markdown"]
    private static let pictureEndings: Set<String> = [
        "png", "jpg", "jpeg", "gif", "svg", "webp", "avif",
    ]
    /// Folders that hold what programs made or need.
    private static let skipped: Set<String> = [
        "node_modules", "vendor", "_site", "_layouts", "_includes", "_sass", "build",
    ]

    /// Hidden files and symbolic links are left out.
    init(in root: URL) {
        let keys: [URLResourceKey] = [.isRegularFileKey]
        let all = FileManager.default.enumerator(
            at: root, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
        let start = root.standardizedFileURL.resolvingSymlinksInPath().pathComponents.count
        while let url = all?.nextObject() as? URL {
            if Self.skipped.contains(url.lastPathComponent) { all?.skipDescendants() }
            guard (try? url.resourceValues(forKeys: Set(keys)))?.isRegularFile == true else {
                continue
            }
            let parts = url.standardizedFileURL.resolvingSymlinksInPath().pathComponents
            let path = parts.dropFirst(start).joined(separator: "/")
            let ending = url.pathExtension.lowercased()
            if Self.pageEndings.contains(ending) { pages.append(path) }
            if Self.pictureEndings.contains(ending) { pictures.append(path) }
        }
        pages.sort()
        pictures.sort()
    }
}
