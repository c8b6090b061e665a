import FoundationEssentials
import Handrail

/// What the files hold together, one file after another.
struct Shelf: Sendable {
    private let includesDrafts: Bool
    private(set) var settings = SiteSettings()
    private(set) var articles: [Sourced<Article>] = []
    private(set) var codes: [Sourced<ErrorCode>] = []
    private(set) var topics: [Sourced<Topic>] = []
    private(set) var notices: [Sourced<Notice>] = []
    private(set) var findings: [Finding] = []
    /// The file that has each name, by the list it stands in and the name in lower case.
    private var files: [String: String] = [:]

    init(includingDrafts: Bool = false) {
        includesDrafts = includingDrafts
    }

    /// Sorts in what a file holds, unless an earlier file has the same name.
    mutating func add(_ reading: FileReading) {
        findings += reading.findings
        switch reading.page {
        case .settings(let settings): self.settings = settings
        case .article(let article):
            // A draft is read for its mistakes only.
            guard includesDrafts || !article.value.publication.isDraft else { return }
            keep(article, in: \.articles, named: \.slug)
        case .code(let code): keep(code, in: \.codes, named: \.code)
        case .topic(let topic): keep(topic, in: \.topics, named: \.slug)
        case .notice(let notice): keep(notice, in: \.notices, named: \.slug)
        case nil: break
        }
    }

    /// All of it, in the order that pages show it.
    var content: Content { content(of: articles.map(\.value)) }

    /// What visitors see of it at a time; with drafts, what their author sees.
    func content(at now: Date) -> Content {
        let shown = articles.map(\.value).filter {
            $0.publication.isShown(at: now) || includesDrafts && $0.publication.isDraft
        }
        return content(of: shown, authorNotes: includesDrafts ? authorNotes : [:])
    }

    /// All that authors should mend, by the file.
    private var authorNotes: [String: [String]] {
        let all = (findings + ReferenceCheck(self, content).findings).sorted()
        return Dictionary(grouping: all, by: \.file).mapValues { $0.map(\.description) }
    }

    private func content(
        of articles: [Article], authorNotes: [String: [String]] = [:]
    ) -> Content {
        Content(
            settings: settings, articles: articles, codes: codes.map(\.value),
            topics: topics.map(\.value), notices: notices.map(\.value),
            authorNotes: authorNotes)
    }

    private mutating func keep<Value>(
        _ sourced: Sourced<Value>, in list: WritableKeyPath<Shelf, [Sourced<Value>]>,
        named name: KeyPath<Value, String>
    ) {
        let taken = sourced.value[keyPath: name]
        let key = "\(Value.self) \(taken.lowercased())"
        if let first = files[key] {
            findings.append(
                Finding(
                    .duplicateSlug, sourced.file, 1, "“\(taken)” is taken by \(first)",
                    advice: "give one of the two another name"))
        } else {
            files[key] = sourced.file
            self[keyPath: list].append(sourced)
        }
    }
}

/// A value with where it was read, so that checks across files can say where.
struct Sourced<Value: Sendable>: Sendable {
    var value: Value
    let file: String
    /// Where the front matter's keys and values stand.
    let places: KeyPlaces
    let links: [SourcedLink]
}

/// A link in a text and the line it stands on.
struct SourcedLink: Sendable {
    let destination: String
    let line: Int
    /// The step whose question it answers; nil for any other link.
    var asker: String?
}

/// What a reader made of a file: nothing, when the file cannot be a page.
struct Reading<Value: Sendable> {
    var value: Sourced<Value>?
    var findings: [Finding]
}
