import Handrail

/// A page that was written for something else, and what its name and front matter say.
struct SourcePage {
    let file: String
    let kind: SourceKind
    let matter: PageMatter

    /// Its name without folder, ending and, in Jekyll, the day before it.
    var name: String {
        let parts = file.split(separator: "/")
        var name = String(parts.last?.prefix { $0 != "." } ?? "")
        if kind == .jekyll, day(in: name) != nil { name = String(name.dropFirst(11)) }
        guard ["index", "readme"].contains(name.lowercased()) else { return name }
        return parts.count > 1 ? String(parts[parts.count - 2]) : "overview"
    }

    /// What its address is made of.
    var wantedSlug: String {
        let said = (kind == .docusaurus ? matter.text("slug") ?? matter.text("id") : nil) ?? name
        let last = said.split(separator: "/").last.map(String.init) ?? name
        return Slugs.slug(last) ?? Slugs.slug(name) ?? "page"
    }

    /// The group it belongs to.
    var category: String {
        let parts = file.split(separator: "/")
        let isPost = kind == .jekyll && file.hasPrefix("_")
        let said = isPost ? matter.list("categories").first ?? matter.text("category") : nil
        let folder = said ?? (parts.count > 1 ? String(parts[0]) : "articles")
        let slug = Slugs.slug(folder) ?? "articles"
        // Files of these folders are read as something else.
        let kept = ["codes", "faq", "notices", "pictures"]
        return kept.contains(slug) ? "\(slug)-articles" : slug
    }

    /// The day it was last changed, as far as it says.
    var updated: String? {
        let written = ["updated", "last_modified_at", "date"].lazy
            .compactMap { matter.text($0) }.compactMap { day(in: $0) }.first
        let name = file.split(separator: "/").last.map(String.init) ?? ""
        return written ?? (kind == .jekyll ? day(in: name) : nil)
    }

    /// Whether it was kept from readers.
    var isDraft: Bool {
        matter.flag("draft") ?? (matter.flag("published") == false || file.hasPrefix("_drafts/"))
    }

    /// The address it had, without slashes at its ends.
    var permalink: String? {
        let text = matter.text("permalink") ?? (kind == .docusaurus ? matter.text("slug") : nil)
        return text?.split(separator: "/").joined(separator: "/")
    }

    /// The keys that something is made of.
    static let knownKeys: Set<String> = [
        "id", "title", "sidebar_position", "nav_order", "order", "slug", "description", "summary",
        "tags", "updated", "last_modified_at", "date", "draft", "published", "permalink", "layout",
        "categories", "category", "excerpt", "redirect_from", "aliases",
    ]

    private func day(in text: String) -> String? {
        Day(String(text.prefix(10))).map(\.description)
    }
}
