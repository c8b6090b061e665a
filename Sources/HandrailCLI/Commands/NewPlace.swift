import Foundation

/// A file or folder that a command makes, and never overwrites.
struct NewPlace {
    let path: String
    private let url: URL
    private let files = FileManager.default

    init(_ path: String) {
        self.path = path
        url = URL(fileURLWithPath: path)
    }

    /// Writes a new file, all of it or nothing.
    func write(_ data: Data) throws {
        guard !files.fileExists(atPath: url.path) else {
            throw Failure.cannotWrite("“\(path)” exists: name a file that does not, with --to")
        }
        try orFailure { try data.write(to: url, options: .atomic) }
    }

    /// Copies a folder's files, the hidden ones left out, all of them or nothing.
    func copy(_ source: URL) throws {
        try requireEmptyFolder()
        let inside = url.standardizedFileURL.path + "/"
        guard !inside.hasPrefix(source.standardizedFileURL.path + "/") else {
            throw Failure.cannotWrite(
                "“\(path)” lies in the folder that is copied: name one outside with --to")
        }
        try fill { part in
            for name in try files.contentsOfDirectory(atPath: source.path)
            where !name.hasPrefix(".") {
                try files.copyItem(
                    at: source.appendingPathComponent(name), to: part.appendingPathComponent(name))
            }
        }
    }

    /// Throws unless it is an empty folder or nothing yet.
    func requireEmptyFolder() throws {
        guard files.fileExists(atPath: url.path) else { return }
        guard let names = try? files.contentsOfDirectory(atPath: url.path) else {
            throw Failure.cannotWrite(
                "“\(path)” is no folder that can be read: name an empty or new one with --to")
        }
        guard names.isEmpty else {
            throw Failure.cannotWrite(
                "the folder “\(path)” is not empty: name an empty or new one with --to")
        }
    }

    /// Makes the folder beside its place and moves it there when it is complete.
    private func fill(_ body: (URL) throws -> Void) throws {
        let parent = url.deletingLastPathComponent()
        let part = parent.appendingPathComponent(".\(url.lastPathComponent)-\(UUID().uuidString)")
        defer { try? files.removeItem(at: part) }
        try orFailure {
            try files.createDirectory(at: part, withIntermediateDirectories: true)
            try body(part)
            if files.fileExists(atPath: url.path) { try files.removeItem(at: url) }
            try files.moveItem(at: part, to: url)
        }
    }

    private func orFailure(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            throw Failure.cannotWrite(
                "cannot write “\(path)”: name a place that may be written to, with --to")
        }
    }
}
