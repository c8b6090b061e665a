import Handrail

/// What one file holds, whatever the others say.
struct FileReading: Sendable {
    let path: String
    /// Nil when it is no page: a draft, or one with a mistake that cannot be undone.
    private(set) var page: Page?
    private(set) var findings: [Finding]
    /// The files that its text names: when one comes, goes or changes, it is read again.
    private(set) var usedFiles: Set<String> = []

    /// What a file can be.
    enum Page: Sendable {
        case settings(SiteSettings)
        case article(Sourced<Article>)
        case code(Sourced<ErrorCode>)
        case topic(Sourced<Topic>)
        case notice(Sourced<Notice>)
    }

    /// Reads a file by where it lies.
    init(_ file: SourceFile, _ shared: SharedFiles) {
        path = file.path
        findings = []
        do {
            let text = try FileReading.text(of: file)
            if file.path == "site.yaml" {
                let reading = SettingsReader.read(text, file: file.path)
                page = reading.value.map(Page.settings)
                findings = reading.findings
            } else {
                let source = try Source(text, of: file, shared)
                usedFiles = source.usedFiles
                read(source)
            }
        } catch {
            findings = [error]
        }
    }

    /// The same with the page that an earlier reading of the file found, when a mistake keeps
    /// this one from being a page.
    func keeping(_ earlier: FileReading) -> FileReading {
        guard page == nil, let kept = earlier.page,
            let mistake = findings.first(where: { $0.severity == .error })
        else { return self }
        var reading = self
        reading.page = kept
        reading.findings.append(
            Finding(
                .keptPage, path, mistake.line, "the page is shown as it was before this mistake",
                advice: "mend the file", severity: .warning))
        return reading
    }

    /// The same without what only an index is made from.
    var shown: FileReading {
        guard case .article(var article) = page else { return self }
        var reading = self
        article.value = article.value.shown
        reading.page = .article(article)
        return reading
    }

    private mutating func read(_ source: Source) {
        switch source.file.path.split(separator: "/").first {
        case "codes": take(CodeReader.read(source), version: \.version, as: Page.code)
        case "faq": take(TopicReader.read(source), version: \.version, as: Page.topic)
        case "notices":
            let reading = NoticeReader.read(source)
            page = reading.value.map(Page.notice)
            findings = reading.findings
        default: take(ArticleReader.read(source), version: \.version, as: Page.article)
        }
    }

    private mutating func take<Value>(
        _ reading: Reading<Value>, version: WritableKeyPath<Value, ContentVersion>,
        as kind: (Sourced<Value>) -> Page
    ) {
        findings = reading.findings
        guard var sourced = reading.value else { return }
        sourced.value[keyPath: version] = .next()
        page = kind(sourced)
    }

    private static func text(of file: SourceFile) throws(Finding) -> String {
        guard let bytes = file.bytes else {
            throw Finding(
                .unreadableFile, file.path, 1, "the file cannot be read",
                advice: "check its permissions")
        }
        guard bytes.count <= SourceFile.mostBytes else {
            throw Finding(
                .textTooLong, file.path, 1, "the file is over 1 MB",
                advice: "split the text into smaller files")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Finding(
                .unreadableFile, file.path, 1, "the file is not UTF-8 text",
                advice: "save it as UTF-8")
        }
        return text
    }
}
