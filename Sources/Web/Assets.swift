import Crypto
public import FoundationEssentials
public import HTTPServer

/// The files of `Public/`, read once: an address outside it does not exist.
///
/// Each is served at an address that holds a hash of its content, so that it
/// may be kept for a year, and at its own name for those who guess it.
public struct Assets: Sendable {
    private let files: [String: File]

    private struct File {
        let path: String
        let bytes: [UInt8]
        let type: String
        let changed: HTTPDate?
    }

    /// No files at all, for tests.
    public static let none = Assets(files: [:])

    private init(files: [String: File]) {
        self.files = files
    }

    /// Reads every file of a folder; throws when the folder cannot be read.
    public init(folder: URL) throws {
        var files: [String: File] = [:]
        let manager = FileManager.default
        for name in try manager.subpathsOfDirectory(atPath: folder.path).sorted() {
            let url = folder.appendingPathComponent(name)
            var isFolder = false
            guard manager.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder,
                let type = Assets.type(of: name)
            else { continue }
            let bytes = [UInt8](try Data(contentsOf: url))
            files[name] = File(
                path: Assets.path(of: name, bytes), bytes: bytes, type: type,
                changed: Assets.changed(url, manager))
        }
        self.files = files
    }

    /// Where a file is served; its plain name when there is no such file.
    public func path(_ name: String) -> String { files[name]?.path ?? "/\(name)" }

    /// The answers, by path.
    public var responses: [String: Response] {
        var responses: [String: Response] = [:]
        for (name, file) in files {
            responses[file.path] = Assets.response(
                file, cache: "public, max-age=31536000, immutable")
            responses["/\(name)"] = Assets.response(file, cache: "public, max-age=3600")
        }
        return responses
    }

    private static func response(_ file: File, cache: String) -> Response {
        var response = Response(body: file.bytes)
        response.headers["Content-Type"] = file.type
        response.headers["Cache-Control"] = cache
        response.headers["Accept-Ranges"] = "bytes"
        response.headers["Last-Modified"] = file.changed?.text
        return response
    }

    private static func changed(_ file: URL, _ manager: FileManager) -> HTTPDate? {
        let attributes = try? manager.attributesOfItem(atPath: file.path)
        let date = attributes?[.modificationDate] as? Date
        return date.map { HTTPDate(secondsSince1970: Int($0.timeIntervalSince1970)) }
    }

    private static func path(of name: String, _ bytes: [UInt8]) -> String {
        let hash = SHA256.hash(data: bytes).prefix(6).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let stem = parts.dropLast().joined(separator: ".")
        return "/assets/\(stem)-\(hash.joined()).\(parts.last ?? "")"
    }

    /// The media type by a file's ending; nil for what is not served.
    private static func type(of name: String) -> String? {
        let types = [
            "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
            "svg": "image/svg+xml", "png": "image/png", "ico": "image/x-icon",
            "webp": "image/webp", "txt": "text/plain; charset=utf-8",
            "webmanifest": "application/manifest+json",
        ]
        let ending = name.split(separator: ".").last.map(String.init) ?? ""
        let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
        return isHidden ? nil : types[ending.lowercased()]
    }
}
