public import Foundation

extension Import {
    /// Writes articles and pictures into a folder of articles: all of them or nothing, and
    /// never over a file that is there.
    public func write(to folder: URL) throws {
        let files = FileManager.default
        let part = folder.deletingLastPathComponent()
            .appendingPathComponent(".import-\(UUID().uuidString)")
        defer { try? files.removeItem(at: part) }
        let paths = try fill(part)
        var moved: [URL] = []
        do {
            for path in paths {
                let place = folder.appendingPathComponent(path)
                try files.createDirectory(
                    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                // It throws where something is there.
                try files.moveItem(at: part.appendingPathComponent(path), to: place)
                moved.append(place)
            }
        } catch {
            for place in moved { try? files.removeItem(at: place) }
            throw error
        }
    }

    /// Writes everything into a new folder; answers the paths in it.
    private func fill(_ part: URL) throws -> [String] {
        let files = FileManager.default
        var paths: [String] = []
        func place(_ path: String) throws -> URL {
            let url = part.appendingPathComponent(path)
            try files.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            paths.append(path)
            return url
        }
        for article in articles {
            try Data(article.text.utf8).write(to: place(article.path))
        }
        for (name, url) in pictures.sorted(by: { $0.key < $1.key }) {
            try files.copyItem(at: url, to: place("pictures/\(name)"))
        }
        return paths
    }
}
