import FoundationEssentials
import Markdown

/// What the text of a file draws from others: snippets, pictures, and the addresses of
/// the files that it may link to. All paths are relative to `Articles/`.
struct SharedFiles: Equatable {
    /// By name: `clear-cache` for `snippets/clear-cache.md`.
    private(set) var snippets: [String: IncludedText.Snippet] = [:]
    /// The size of each picture, by path; nil when it cannot be read.
    private(set) var pictures: [String: Target.Size?] = [:]
    /// The address of each page, by the path of its file.
    private(set) var pages: [String: String] = [:]

    /// Nothing at all.
    init() {}

    /// What lies in a folder, of which `sources` are the pages.
    init(reading folder: URL, _ sources: [SourceFile]) {
        for file in sources where file.path != "site.yaml" {
            pages[file.path] = SharedFiles.address(of: file)
        }
        for path in SharedFiles.paths(in: folder, below: "snippets") where path.hasSuffix(".md") {
            guard let data = try? Data(contentsOf: folder.appendingPathComponent(path)),
                let text = String(validating: data, as: UTF8.self)
            else { continue }
            let name = path.dropFirst("snippets/".count).dropLast(".md".count)
            snippets[String(name)] = SharedFiles.snippet(text, file: path)
        }
        for path in SharedFiles.paths(in: folder, below: "pictures") {
            let file = folder.appendingPathComponent(path)
            let data = try? Data(contentsOf: file, options: .mappedIfSafe)
            pictures[path] = .some(
                data.flatMap { PictureSize.read([UInt8]($0.prefix(PictureSize.mostBytes))) })
        }
    }

    private static func paths(in folder: URL, below name: String) -> [String] {
        let below = folder.appendingPathComponent(name).path
        let all = (try? FileManager.default.subpathsOfDirectory(atPath: below)) ?? []
        return all.sorted().map { "\(name)/\($0)" }.filter { path in
            let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
            let last = path.split(separator: "/").last ?? ""
            return !isHidden && last.contains(".")
        }
    }

    /// Front matter in a snippet says nothing.
    private static func snippet(_ text: String, file: String) -> IncludedText.Snippet {
        guard let parts = try? FrontMatterText(text, file: file) else {
            return IncludedText.Snippet(file: file, text: text, firstLine: 1)
        }
        return IncludedText.Snippet(file: file, text: parts.body, firstLine: parts.bodyLine)
    }

    /// Where a file's page is.
    private static func address(of file: SourceFile) -> String {
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
