public import Foundation

/// What a folder of articles holds before something is imported.
public struct PresentFiles: Sendable {
    let slugs: Set<String>
    let pictures: Set<String>

    /// An empty folder.
    public init() { (slugs, pictures) = ([], []) }

    /// What lies in a folder, which need not exist.
    public init(in folder: URL) {
        let files = FoundFiles(in: folder)
        func stem(_ path: String) -> String {
            URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        }
        slugs = Set(files.pages.map(stem))
        pictures = Set(files.pictures.map(stem))
    }
}
