public import FoundationEssentials
public import HTTPServer

/// The pictures of `Articles/pictures/`, as they lie there: an address outside it does not exist.
///
/// A picture that is opened by itself runs no script and loads nothing.
public struct Pictures: Sendable {
    /// Larger files are not served.
    public static let mostBytes = 8 * 1024 * 1024

    /// What the addresses of all begin with.
    public static let path = "/pictures/"

    private static let policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    private static let types = [
        "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
        "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
    ]

    /// The answers, by path.
    public let responses: [String: Response]

    /// Reads a folder of articles. One without pictures has none.
    public init(articles: URL) {
        let folder = articles.appendingPathComponent("pictures")
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        let root = folder.resolvingSymlinksInPath().path + "/"
        var responses: [String: Response] = [:]
        for name in names {
            let file = folder.appendingPathComponent(name)
            guard let type = Pictures.type(of: name),
                file.resolvingSymlinksInPath().path.hasPrefix(root),
                let data = try? Data(contentsOf: file, options: .mappedIfSafe),
                data.count <= Pictures.mostBytes
            else { continue }
            let parts = name.split(separator: "/").map { Paths.segment(String($0)) }
            responses[Pictures.path + parts.joined(separator: "/")] = Pictures.response(
                [UInt8](data), type)
        }
        self.responses = responses
    }

    private static func response(_ bytes: [UInt8], _ type: String) -> Response {
        var response = Response(body: bytes)
        response.headers["Content-Type"] = type
        response.headers["Cache-Control"] = "public, max-age=3600"
        response.headers["Accept-Ranges"] = "bytes"
        response.headers["Content-Security-Policy"] = policy
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response
    }

    /// The media type by a file's ending; nil for what is no picture, or hidden.
    private static func type(of name: String) -> String? {
        let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return isHidden ? nil : types[ending]
    }
}
