import Handrail

/// Collects what the files hold, one file after another.
struct Shelf {
    private(set) var settings = SiteSettings()
    private(set) var articles: [Sourced<Article>] = []
    private(set) var codes: [Sourced<ErrorCode>] = []
    private(set) var topics: [Sourced<Topic>] = []
    private(set) var notices: [Sourced<Notice>] = []
    private(set) var findings: [Finding] = []
    /// The snippets and pictures that some file uses.
    private(set) var usedFiles: Set<String> = []
    /// What the files draw from others.
    private let shared: SharedFiles
    /// The file that has each name, by the list it stands in and the name in lower case.
    private var files: [String: String] = [:]

    init(_ shared: SharedFiles = SharedFiles()) { self.shared = shared }

    /// Sorts a file in by where it lies.
    mutating func add(_ file: SourceFile) {
        guard let bytes = file.bytes else {
            findings.append(
                Finding(file.path, 1, "the file cannot be read", advice: "check its permissions"))
            return
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            findings.append(
                Finding(file.path, 1, "the file is not UTF-8 text", advice: "save it as UTF-8"))
            return
        }
        if file.path == "site.yaml" { return readSettings(text, of: file) }
        guard let source = source(text, of: file) else { return }
        switch file.path.split(separator: "/").first {
        case "codes": keep(CodeReader.read(source), in: \.codes, named: \.code, of: file)
        case "faq": keep(TopicReader.read(source), in: \.topics, named: \.slug, of: file)
        case "notices": keep(NoticeReader.read(source), in: \.notices, named: \.slug, of: file)
        default: keep(ArticleReader.read(source), in: \.articles, named: \.slug, of: file)
        }
    }

    /// The pictures that no file shows.
    var pictureFindings: [Finding] {
        shared.pictures.keys.filter { !usedFiles.contains($0) }.sorted().map {
            Finding(
                $0, 1, "no article shows this picture", advice: "show it, or remove the file",
                severity: .warning)
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
            let source = try Source(text, of: file, shared)
            usedFiles.formUnion(source.usedFiles)
            return source
        } catch {
            findings.append(error)
            return nil
        }
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
                    file.path, 1, "“\(taken)” is taken by \(first)",
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
    /// The lines of the front matter's keys.
    let lines: [String: Int]
    let links: [SourcedLink]
}

/// A link in a text and the line it stands on.
struct SourcedLink {
    let destination: String
    let line: Int
    /// The snippet that has it; nil for the text's own file.
    var file: String?
    /// The step whose question it answers; nil for any other link.
    var asker: String?
}

/// What a reader made of a file: nothing, when the file cannot be a page.
struct Reading<Value> {
    var value: Sourced<Value>?
    var findings: [Finding]
}
