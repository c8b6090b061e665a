import Folders
import Markdown

/// Reads snippets, and how large pictures are, and at each further reading only what changed.
struct SharedReader: Sendable {
    private let folder: Folder
    private var snippets: [String: (stamp: FileStamp?, snippet: IncludedText.Snippet?)] = [:]
    private var pictures: [String: (stamp: FileStamp?, size: Target.Size?)] = [:]

    /// Longer snippets are no snippets.
    private static let mostSnippetBytes = 65_536

    init(_ folder: Folder) { self.folder = folder }

    /// What files may draw from the others, of which `pages` have these addresses.
    mutating func read(_ files: [Folder.File], pages: [String: String]) -> SharedFiles {
        let shared = files.filter { SourceFiles.isShared($0.path) }
        let (lastSnippets, lastPictures) = (snippets, pictures)
        snippets = [:]
        pictures = [:]
        for file in shared where file.path.hasPrefix("snippets/") {
            let last = lastSnippets[file.path]
            snippets[file.path] = last?.stamp == file.stamp ? last : snippet(file.path)
        }
        for file in shared where file.path.hasPrefix("pictures/") {
            let last = lastPictures[file.path]
            pictures[file.path] = last?.stamp == file.stamp ? last : picture(file.path)
        }
        return SharedFiles(
            snippets: Dictionary(
                snippets.compactMap { path, known in
                    known.snippet.map { (SharedReader.name(of: path), $0) }
                }, uniquingKeysWith: { first, _ in first }),
            pictures: pictures.mapValues(\.size), pages: pages)
    }

    private func snippet(
        _ path: String
    ) -> (stamp: FileStamp?, snippet: IncludedText.Snippet?) {
        let found = folder.read(path, limit: SharedReader.mostSnippetBytes)
        let text = found.flatMap { String(validating: $0.bytes, as: UTF8.self) }
        return (found?.stamp, text.map { SharedFiles.snippet($0, file: path) })
    }

    private func picture(_ path: String) -> (stamp: FileStamp?, size: Target.Size?) {
        let found = folder.read(path, limit: PictureSize.mostBytes)
        return (found?.stamp, found.flatMap { PictureSize.read($0.bytes) })
    }

    /// `clear-cache` for `snippets/clear-cache.md`.
    private static func name(of path: String) -> String {
        String(path.dropFirst("snippets/".count).dropLast(".md".count))
    }
}
