import Handrail

/// Collects what the files hold, one file after another.
struct Shelf {
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

    /// Sorts a file in by where it lies.
    mutating func add(_ file: SourceFile) {
        guard let bytes = file.bytes else {
            findings.append(
                Finding(
                    .unreadableFile, file.path, 1, "the file cannot be read",
                    advice: "check its permissions"))
            return
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            findings.append(
                Finding(
                    .unreadableFile, file.path, 1, "the file is not UTF-8 text",
                    advice: "save it as UTF-8"))
            return
        }
        if file.path == "site.yaml" { return readSettings(text, of: file) }
        guard let source = source(text, of: file) else { return }
        switch file.path.split(separator: "/").first {
        case "codes": keep(CodeReader.read(source), in: \.codes, named: \.code, of: file)
        case "faq": keep(TopicReader.read(source), in: \.topics, named: \.slug, of: file)
        case "notices": keep(NoticeReader.read(source), in: \.notices, named: \.slug, of: file)
        default: keep(shown(ArticleReader.read(source)), in: \.articles, named: \.slug, of: file)
        }
    }

    /// All of it, in the order that pages show it.
    var content: Content {
        Content(
            settings: settings, articles: articles.map(\.value), codes: codes.map(\.value),
            topics: topics.map(\.value), notices: notices.map(\.value))
    }

    private mutating func readSettings(_ text: String, of file: SourceFile) {
        let reading = SettingsReader.read(text, file: file.path)
        settings = reading.value
        findings += reading.findings
    }

    private mutating func source(_ text: String, of file: SourceFile) -> Source? {
        do {
            return try Source(text, of: file)
        } catch {
            findings.append(error)
            return nil
        }
    }

    /// A draft is read for its mistakes only.
    private func shown(_ reading: Reading<Article>) -> Reading<Article> {
        guard !includesDrafts, reading.value?.value.publication.isDraft == true else {
            return reading
        }
        return Reading(value: nil, findings: reading.findings)
    }

    /// Keeps what a file holds, unless an earlier file has the same name.
    private mutating func keep<Value>(
        _ reading: Reading<Value>, in list: WritableKeyPath<Shelf, [Sourced<Value>]>,
        named name: KeyPath<Value, String>, of file: SourceFile
    ) {
        findings += reading.findings
        guard let sourced = reading.value else { return }
        let taken = sourced.value[keyPath: name]
        let key = "\(Value.self) \(taken.lowercased())"
        if let first = files[key] {
            findings.append(
                Finding(
                    .duplicateSlug, file.path, 1, "“\(taken)” is taken by \(first)",
                    advice: "give one of the two another name"))
        } else {
            files[key] = sourced.file
            self[keyPath: list].append(sourced)
        }
    }
}

/// A value with where it was read, so that checks across files can say where.
struct Sourced<Value> {
    let value: Value
    let file: String
    /// Where the front matter's keys and values stand.
    let places: KeyPlaces
    let links: [SourcedLink]
    /// How hard its text is to read.
    var grade: ReadingGrade?
}

/// A link in a text and the line it stands on.
struct SourcedLink {
    let destination: String
    let line: Int
    /// The step whose question it answers; nil for any other link.
    var asker: String?
}

/// What a reader made of a file: nothing, when the file cannot be a page.
struct Reading<Value> {
    var value: Sourced<Value>?
    var findings: [Finding]
}
