import Handrail
import Web

/// The catalogue of codes by family, or the part of it that was asked for.
struct CodesPage: Page {
    static let template = "codes"

    let title = "Error codes"
    let frame: PageFrame
    let query: String
    let familySlug: String?
    let families: [Family]
    /// What was asked for and is not there.
    let note: String?
    let searchPath: String
    let groups: [Group]
    let comparePath = Paths.comparison

    /// A filter link.
    struct Family {
        let href: String
        let title: String
        let count: Int
        let isCurrent: Bool
    }

    struct Group {
        let anchor: String
        let title: String
        let explanation: String?
        let codes: [Entry]
    }

    struct Entry {
        let href: String
        let code: String
        let name: String
        let meaning: String
    }

    /// `family` is a family's slug, `query` a text that the codes contain; both may be empty.
    init(_ content: Content, family: String, query: String) {
        let query = String(query.trimmed.prefix(200))
        let chosen = content.families.first { $0.slug == family }
        let found = content.codes.filter { $0.contains(query) }
        self.query = query
        familySlug = chosen?.slug
        frame = PageFrame(
            summary:
                "What each error code means for \(content.settings.product), and what to do about it.",
            canonicalPath: family.isEmpty && query.isEmpty ? Paths.codes : nil, section: .codes,
            hasSearch: false)
        groups = content.families.compactMap { group in
            chosen == nil || chosen == group ? Group(group, found) : nil
        }
        families = CodesPage.filters(content, chosen, query, found)
        note = groups.isEmpty && !query.isEmpty ? "No code here contains “\(query)”." : nil
        searchPath = Paths.search(query)
    }

    private static func filters(
        _ content: Content, _ chosen: CodeFamily?, _ query: String, _ found: [ErrorCode]
    ) -> [Family] {
        let all = Family(
            href: Paths.codes(matching: query), title: "All", count: found.count,
            isCurrent: chosen == nil)
        return [all]
            + content.families.map { family in
                Family(
                    href: Paths.codes(family: family.slug, matching: query), title: family.title,
                    count: found.filter { $0.family == family.slug }.count,
                    isCurrent: family == chosen)
            }
    }
}

extension CodesPage.Group {
    /// Nil when the family has none of the codes.
    fileprivate init?(_ family: CodeFamily, _ found: [ErrorCode]) {
        let codes = found.filter { $0.family == family.slug }
        guard !codes.isEmpty else { return nil }
        anchor = family.slug
        title = family.title
        explanation = family.summary.ifAny
        self.codes = codes.map {
            CodesPage.Entry(
                href: Paths.code($0.code), code: $0.code, name: $0.name,
                meaning: $0.meaning.asSentence)
        }
    }
}

extension ErrorCode {
    /// Whether every word of a text stands in its name, meaning or phrases.
    fileprivate func contains(_ text: String) -> Bool {
        let all = ([code, name, meaning] + aliases).joined(separator: "\n").lowercased()
        return text.lowercased().split(whereSeparator: \.isWhitespace).allSatisfy {
            all.contains($0)
        }
    }
}
