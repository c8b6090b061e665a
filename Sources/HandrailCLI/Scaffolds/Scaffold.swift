import Foundation

/// A file that `handrail new` begins: what its author overwrites stands where it belongs.
struct Scaffold {
    /// Relative to the folder of articles.
    let path: String
    let text: String

    /// Writes the file into a folder of articles, and answers where. A file that is there stays
    /// as it is: then it throws.
    func write(into folder: String) throws(Failure) -> String {
        let base = URL(fileURLWithPath: folder)
        guard (try? base.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true else {
            throw .badArticles(
                "there is no folder “\(folder)”: name that of the articles with --articles")
        }
        let file = base.appendingPathComponent(path)
        let named = folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file, options: .withoutOverwriting)
        } catch CocoaError.fileWriteFileExists {
            throw .cannotWrite("\(named) is there already: edit it, or choose another name")
        } catch {
            throw .cannotWrite("\(named) cannot be written: see who may write to the folder")
        }
        return named
    }
}
