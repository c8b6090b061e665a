public import Foundation
import Handrail

/// A folder of Markdown, made into articles; nothing is written yet.
public struct Import: Sendable {
    public private(set) var articles: [ImportedArticle] = []
    public private(set) var leftOut: [LeftOut] = []
    /// Where a picture lies, by the name it gets.
    public private(set) var pictures: [String: URL] = [:]

    /// The most bytes that a page may have.
    private static let mostBytes = 1_048_576

    /// Reads a folder; the names of what is there already are not given again.
    public init(
        reading folder: URL, as kind: SourceKind, category: String? = nil,
        besides present: PresentFiles = PresentFiles()
    ) {
        let root = kind.root(in: folder)
        let files = FoundFiles(in: root)
        let pictures = Self.named(files.pictures, besides: present)
        for (path, name) in pictures { self.pictures[name] = root.appendingPathComponent(path) }
        let order = Self.order(in: folder, kind)
        var slugs = Slugs(taken: present.slugs)
        let pages = files.pages.compactMap { page($0, in: root, kind) }
        let named = pages.map { ($0, slugs.take($0.wantedSlug)) }
        let addresses = Self.addresses(named)
        var made: [(article: ImportedArticle, text: SettledText)] = []
        for (page, slug) in named {
            if slug != page.wantedSlug { lose(page.file, "its name is taken: it is “\(slug)”") }
            let links = LinkRewriting(file: page.file, slugs: addresses, pictures: pictures)
            guard let text = settled(page, links) else { continue }
            var article = text.article(slug, category ?? page.category)
            article.order = article.order ?? order[page.file]
            article.aliases = page.aliases(besides: slug).filter { slugs.claim($0) }
            made.append((article, text.text))
        }
        finish(made)
        let used = articles.map(\.body).joined(separator: "\n")
        self.pictures = self.pictures.filter { used.contains("/pictures/\($0.key)") }
    }

    private mutating func lose(_ file: String, _ what: String) {
        leftOut.append(LeftOut(file: file.visible, what: what.visible))
    }

    private mutating func page(_ file: String, in root: URL, _ kind: SourceKind) -> SourcePage? {
        let name = file.split(separator: "/").last ?? ""
        if kind == .docusaurus, name.hasPrefix("_") {
            lose(file, "a part of other pages is no page: it was left out")
            return nil
        }
        guard let data = try? Data(contentsOf: root.appendingPathComponent(file)),
            data.count <= Self.mostBytes, let text = String(data: data, encoding: .utf8)
        else {
            lose(file, "it is no UTF-8 text of at most 1 MB: it was left out")
            return nil
        }
        let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .replacing("\u{FEFF}", with: "").replacing("\0", with: "")
        return SourcePage(file: file, kind: kind, matter: PageMatter(plain))
    }

    private mutating func settled(_ page: SourcePage, _ links: LinkRewriting) -> PageText? {
        do {
            let text = try PageText(page, links)
            for loss in text.losses { lose(page.file, loss) }
            return text
        } catch {
            lose(page.file, "it was left out: \(error)")
            return nil
        }
    }

    /// Takes back the links that lead to nothing that was made.
    private mutating func finish(_ made: [(article: ImportedArticle, text: SettledText)]) {
        var anchors: [String: Set<String>] = [:]
        for (article, text) in made where !article.isDraft {
            anchors["/articles/\(article.slug)"] = text.anchors
        }
        for (article, text) in made {
            var (article, text) = (article, text)
            let own = article.isDraft ? [] : text.anchors
            let before = text.losses.count
            do {
                try text.settleLinks { Self.isBroken($0, own: own, anchors) }
            } catch {
                lose(article.source, "it was left out: \(error)")
                continue
            }
            for loss in text.losses.dropFirst(before) { lose(article.source, loss) }
            article.body = text.lines.joined(separator: "\n").trimmed
            articles.append(article)
        }
    }

    private static func isBroken(
        _ link: String, own: Set<String>, _ anchors: [String: Set<String>]
    ) -> Bool {
        let lower = link.lowercased()
        if ["https:", "http:", "mailto:", "tel:", "//"].contains(where: lower.hasPrefix) {
            return false
        }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let anchor = parts.count > 1 ? String(parts[1]) : nil
        guard let page = parts.first, !page.isEmpty else { return !own.contains(anchor ?? "") }
        guard let known = anchors[String(page)] else { return page != "/" }
        return anchor.map { !known.contains($0) } ?? false
    }

    private static func named(
        _ pictures: [String], besides present: PresentFiles
    ) -> [String: String] {
        var names = Slugs(taken: present.pictures)
        var result: [String: String] = [:]
        for path in pictures {
            let url = URL(fileURLWithPath: path)
            let stem = Slugs.slug(url.deletingPathExtension().lastPathComponent) ?? "picture"
            result[path] = "\(names.take(stem)).\(url.pathExtension.lowercased())"
        }
        return result
    }

    private static func order(in folder: URL, _ kind: SourceKind) -> [String: Int] {
        guard kind == .mkdocs else { return [:] }
        let texts = ["mkdocs.yml", "mkdocs.yaml"].lazy.compactMap {
            try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
        }
        let files = texts.first.map(Navigation.files) ?? []
        let places = files.enumerated().map { ($1, $0 + 1) }
        return Dictionary(places) { first, _ in first }
    }

    private static func addresses(_ pages: [(SourcePage, String)]) -> [String: String] {
        var result: [String: String] = [:]
        for (page, slug) in pages {
            result[page.file] = slug
            if page.kind == .docusaurus { result["docs/\(page.file)"] = slug }
            if let permalink = page.permalink { result[permalink] = slug }
        }
        return result
    }
}
