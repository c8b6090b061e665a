import Foundation
import TestSupport

/// A folder of articles for the program to read.
struct ArticleFiles {
    let folder: TemporaryFolder

    init(_ files: [String: String]) throws {
        folder = try TemporaryFolder()
        for (path, text) in files {
            let file = folder.url.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    var path: String { folder.path }

    /// What `handrail check` says of it.
    func check(_ options: String...) throws -> Program.Result {
        try Program.run(["check", path] + options)
    }

    static let site = """
        name: Acme help
        product: Acme
        categories: [{slug: fix, title: Fix it, summary: Steps.}]
        families: [{slug: http, title: HTTP status codes}]
        home: {articles: [a]}
        """

    /// An article without a mistake.
    static func article(_ extra: String = "", body: String = "Text.\n") -> String {
        "---\ntitle: Fix it\nsummary: What it is.\n\(extra)---\n\(body)"
    }

    /// A folder with one article, to which the start page leads.
    init(article: String) throws {
        try self.init(["site.yaml": ArticleFiles.site, "fix/a.md": article])
    }
}
