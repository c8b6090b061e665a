import Handrail
import Web

/// An article to begin with: a file in the shape of those in `Articles/`, kept off the site
/// by `draft: true`. It holds nothing that says who reported what.
struct ArticleDraft {
    let title: String
    let summary: String
    let codes: [String]
    let tags: [String]
    let related: [String]
    let steps: [DraftStep]
    let causes: [String]
    let day: Day?

    /// From what is known of a report: what was tried, and what the team said to do.
    init(
        of filed: FiledReport, _ triage: ReportTriage, _ messages: [Message], in content: Content,
        on day: Day?
    ) {
        let report = filed.report
        let followed = content.followed(report.article, code: report.code)
        let replies = messages.filter { $0.author == .team }.map(\.text)
        self.init(
            title: report.summary, code: content.code(report.code), tags: triage.tags.map(\.text),
            related: followed,
            steps: ReplySteps.all(in: replies)
                + DraftStep.tried(report.tried, in: followed), on: day)
    }

    /// From a title and a code, as of a search that found nothing.
    init(title: String, code: ErrorCode?, in content: Content, on day: Day?) {
        self.init(
            title: title, code: code, tags: [],
            related: code.flatMap { content.articles(about: $0).first }, steps: [], on: day)
    }

    private init(
        title: String, code: ErrorCode?, tags: [String], related: Article?, steps: [DraftStep],
        on day: Day?
    ) {
        let line = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        // What people write in one line may hold their address or a key.
        let isFit = !line.isEmpty && !PrivateText.isHeld(by: line)
        let named = code.map { "\($0.code) \($0.name): what to do" } ?? "Untitled"
        self.title = isFit ? line.shortened(to: 100) : named
        summary =
            code?.meaning.shortened(to: 200)
            ?? "Say in one sentence what this is, and whether it is the reader’s fault."
        codes = code.map { [$0.code] } ?? []
        self.tags = tags
        self.related = related.map { [$0.slug] } ?? []
        self.steps = steps.isEmpty ? [.first] : Array(steps.prefix(20))
        causes = code?.causes ?? []
        self.day = day
    }

    /// What the file is called: its address, once it is on the site.
    var fileName: String {
        let words = title.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        let slug = words.joined(separator: "-").prefix(60)
        return (slug.isEmpty ? "untitled" : String(slug)) + ".md"
    }

    /// The whole file.
    var markdown: String {
        let quick = steps.prefix(3).enumerated().map { "\($0 + 1). \($1.title)." }
        let causes = causes.isEmpty ? ["Say why it happens."] : causes.map { "- \($0)" }
        let parts = [
            frontMatter, "## Quick fix", quick.joined(separator: "\n"), "## Steps",
            steps.map { "### \($0.title)\n\n\($0.text)" }.joined(separator: "\n\n"),
            "## Causes", causes.joined(separator: "\n"),
        ]
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var frontMatter: String {
        let lines: [String?] = [
            "---", "title: \(ArticleDraft.quoted(title))",
            "summary: \(ArticleDraft.quoted(summary))", list("codes", codes), list("tags", tags),
            list("related", related), day.map { "updated: \($0)" }, "draft: true", "---",
        ]
        return lines.compactMap(\.self).joined(separator: "\n")
    }

    private func list(_ key: String, _ values: [String]) -> String? {
        guard !values.isEmpty else { return nil }
        return "\(key): [\(values.map(ArticleDraft.quoted).joined(separator: ", "))]"
    }

    /// As a YAML scalar that means exactly this.
    private static func quoted(_ text: String) -> String {
        let visible = text.unicodeScalars.filter { $0.properties.generalCategory != .control }
        let escaped = String(String.UnicodeScalarView(visible))
            .replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\""
    }
}
