import Markdown

/// What the text of a file draws from others: snippets, pictures, and the addresses of
/// the files that it may link to. All paths are relative to `Articles/`.
struct SharedFiles: Sendable, Equatable {
    /// By name: `clear-cache` for `snippets/clear-cache.md`.
    private(set) var snippets: [String: IncludedText.Snippet] = [:]
    /// The size of each picture, by path; nil when it cannot be read.
    private(set) var pictures: [String: Target.Size?] = [:]
    /// The address of each page, by the path of its file.
    private(set) var pages: [String: String] = [:]

    /// Nothing at all.
    init() {}

    /// `pages` are addresses by the paths of their files.
    init(
        snippets: [String: IncludedText.Snippet], pictures: [String: Target.Size?],
        pages: [String: String]
    ) {
        self.snippets = snippets
        self.pictures = pictures
        self.pages = pages
    }

    /// The paths of the files of which others would be told something else than by `earlier`.
    func changes(since earlier: SharedFiles) -> Set<String> {
        var paths = SharedFiles.differences(pages, earlier.pages)
        paths.formUnion(SharedFiles.differences(pictures, earlier.pictures))
        paths.formUnion(
            SharedFiles.differences(snippets, earlier.snippets).map { "snippets/\($0).md" })
        return paths
    }

    private static func differences<Value: Equatable>(
        _ left: [String: Value], _ right: [String: Value]
    ) -> Set<String> {
        Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }
    }

    /// Front matter in a snippet says nothing.
    static func snippet(_ text: String, file: String) -> IncludedText.Snippet {
        guard let parts = try? FrontMatterText(text, file: file) else {
            return IncludedText.Snippet(file: file, text: text, firstLine: 1)
        }
        return IncludedText.Snippet(file: file, text: parts.body, firstLine: parts.bodyLine)
    }

    /// Where a file's page is.
    static func address(of file: SourceFile) -> String {
        switch file.path.split(separator: "/").first {
        case "codes": "/codes/\(code(in: file) ?? file.slug)"
        case "faq": "/faq/\(file.slug)"
        case "notices": "/status/\(file.slug)"
        default: "/articles/\(file.slug)"
        }
    }

    /// What the front matter says the code is called.
    private static func code(in file: SourceFile) -> String? {
        let text = String(decoding: (file.bytes ?? []).prefix(2048), as: UTF8.self)
        let match = text.firstMatch(of: /(?:^|\n)code:[ \t]*["']?([A-Za-z0-9._-]+)/)
        return match.map { String($0.1) }
    }
}
