import FoundationEssentials
import Handrail
import Markdown

/// Reads a notice from its file.
enum NoticeReader {
    /// The keys of a notice’s front matter.
    static let keys: Set<String> = [
        "kind", "title", "summary", "codes", "start", "expectedEnd", "end", "nextUpdate",
    ]
    /// What a notice cannot be called, since addresses of ours are.
    private static let reserved: Set<String> = ["history"]

    static func read(_ source: Source) -> Reading<Notice> {
        var matter = source.frontMatter
        matter.allow(only: keys)
        let updates = NoticeUpdates(source)
        let notice = notice(source, &matter, updates.all)
        var findings = source.findings + matter.findings + updates.findings
        findings += SlugCheck.findings(source.file) + TextCheck(source).linkFindings
        if reserved.contains(source.file.slug) {
            findings.append(
                Finding(
                    .invalidName, source.file.path, 1,
                    "“\(source.file.slug)” is an address of the site’s own",
                    advice: "give the file another name"))
        }
        let sourced = notice.map {
            Sourced(
                value: $0, file: source.file.path, places: matter.places, links: source.links,
                grade: source.grade)
        }
        if let sourced { findings += NoticeCheck(sourced, updates).findings }
        return Reading(value: sourced, findings: findings)
    }

    /// Nil when nothing can be said of it: a mistake in another key costs that key.
    private static func notice(
        _ source: Source, _ matter: inout FrontMatter, _ updates: [SourcedUpdate]
    ) -> Notice? {
        let kind = kind(&matter)
        let title = matter.requiredText("title", atMost: 80)
        let summary = matter.requiredText("summary", atMost: 200)
        let start = matter.requiredTime("start")
        let (expectedEnd, end) = (matter.time("expectedEnd"), matter.time("end"))
        let (nextUpdate, codes) = (matter.time("nextUpdate"), matter.list("codes"))
        let slug = source.file.slug
        guard let title, let start, SlugCheck.isSlug(slug), !reserved.contains(slug) else {
            return nil
        }
        return Notice(
            slug: slug, kind: kind, title: title, summary: summary ?? "", codes: codes,
            start: start, expectedEnd: expectedEnd, end: end, nextUpdate: nextUpdate,
            updates: updates.map(\.update), prose: introduction(source))
    }

    /// An incident where nothing else can be read: it is missed the most.
    private static func kind(_ matter: inout FrontMatter) -> Notice.Kind {
        guard let text = matter.requiredText("kind") else { return .incident }
        if let kind = Notice.Kind(rawValue: text) { return kind }
        matter.report(
            "kind", "“\(text)” is no kind of notice",
            advice: "use \(Notice.Kind.allCases.map(\.rawValue).joined(separator: " or "))")
        return .incident
    }

    /// What stands before the first update.
    private static func introduction(_ source: Source) -> Prose {
        let sections = source.text.sections.filter { $0.level == 0 }
        return Prose(
            html: sections.map(\.html).joined(),
            sections: sections.map {
                Prose.Section(title: "", anchor: "", level: 0, text: $0.text, html: $0.html)
            })
    }
}
