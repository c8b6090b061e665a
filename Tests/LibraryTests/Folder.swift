import Foundation
import Library

/// A folder of articles that a test writes and that goes with it.
final class Folder {
    let url: URL

    init(_ files: [String: String] = [:]) throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (path, text) in files { try write(text, to: path) }
    }

    /// What is read from it.
    func library() throws -> Library {
        try Library(reading: url)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func write(_ text: String, to path: String) throws {
        try write(Data(text.utf8), to: path)
    }

    func write(_ data: Data, to path: String) throws {
        let file = url.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }
}

/// Texts of files with nothing wrong in them.
enum Sheet {
    static let site = """
        name: Acme help
        product: Acme
        categories: [{slug: fix, title: Fix it, summary: Steps.}]
        families: [{slug: http, title: HTTP status codes}]
        """

    static func article(
        _ title: String = "Fix it", extra: String = "", body: String = "Text.\n"
    ) -> String {
        "---\ntitle: \(title)\nsummary: What it is.\n\(extra)---\n\(body)"
    }

    static func code(_ code: String = "502", extra: String = "") -> String {
        """
        ---
        code: "\(code)"
        name: Bad Gateway
        family: http
        meaning: A server got an answer it could not use.
        relation: Often heavy traffic.
        side: gateway
        retry: Yes, after 30 seconds
        retryable: true
        fixedBy: the operators
        causes: [Heavy traffic]
        \(extra)---
        Body.

        """
    }

    static let topic = """
        ---
        title: Causes
        summary: Where it comes from.
        ---
        ## Is it maintenance?

        Sometimes.

        ### When

        At night.

        ## Is it my fault?

        Rarely.
        """
}
