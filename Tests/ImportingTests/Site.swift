import Foundation
import Importing
import Library
import TestSupport

/// A folder of Markdown to import, and the folder of articles that is made of it.
struct Site {
    let folder: TemporaryFolder
    let target: TemporaryFolder

    /// Files by their paths.
    init(_ files: [String: String]) throws {
        (folder, target) = (try TemporaryFolder(), try TemporaryFolder())
        for (path, text) in files { try write(Data(text.utf8), to: path) }
    }

    func write(_ data: Data, to path: String) throws {
        let url = folder.url.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    /// What is made of it.
    func imported() -> Import {
        Import(
            reading: folder.url, as: SourceKind.found(in: folder.url),
            besides: PresentFiles(in: target.url))
    }

    /// The errors that `check` finds in what is made of it.
    func errors() throws -> [String] {
        try imported().write(to: target.url)
        return try Library(reading: target.url).findings.filter { $0.severity == .error }
            .map { "\($0)" }
    }
}
