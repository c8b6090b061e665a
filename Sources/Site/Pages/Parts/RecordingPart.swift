import Handrail
import Web

/// What a recording shows: sentences first, then the requests, then what to do.
struct RecordingPart {
    /// The most rows of the table, and of the drawing.
    private static let mostRows = 20
    private static let mostBars = 60

    let sentences: [String]
    let problems: [String]
    let hasProblems: Bool
    let hasRequests: Bool
    let caption: String
    let requests: [RequestRow]
    /// How many there are where the table does not show all; nil where it does.
    let more: String?
    let waterfall: Waterfall?
    /// `12 cookies, 3 tokens and keys`; nil when nothing had to be taken out.
    let removed: String?
    let hasCodes: Bool
    let codes: [Chip]
    let hasArticles: Bool
    let articles: [Row]
    let reportPath: String
    /// Where the clean file is; nil when it is not kept.
    let downloadPath: String?

    /// `held` is the clean file; nil when it could not be kept.
    init(_ findings: RecordingFindings, held: FileID?, in content: Content) {
        let shown = Array(findings.requests.prefix(RecordingPart.mostRows))
        let known = findings.knownCodes(in: content)
        sentences = findings.sentences
        problems = findings.problems
        hasProblems = !findings.isComplete && !problems.isEmpty
        requests = shown.map { RequestRow($0, in: content) }
        hasRequests = !shown.isEmpty
        caption = findings.caption
        let all = findings.failedCount + findings.slowCount
        more =
            all > shown.count
            ? "These \(shown.count) of \(all) tell most; the clean file has all." : nil
        waterfall = Waterfall(Array(findings.requests.prefix(RecordingPart.mostBars)))
        removed = findings.removed.inWords.listed.ifAny
        codes = known.prefix(4).map(Chip.init)
        hasCodes = !codes.isEmpty
        articles = content.articles(aboutAny: known).prefix(3).map { Row($0) }
        hasArticles = !articles.isEmpty
        downloadPath = held.map(Paths.cleanRecording)
        let code = known.first?.code
        let id = findings.requests.lazy.compactMap(\.requestIDs.first?.value).first
        let summary = findings.summary?.shortened(to: 200)
        reportPath =
            held.map {
                Paths.report(holding: $0, code: code, requestID: id, summary: summary)
            } ?? Paths.report(code: code, requestID: id, summary: summary)
    }
}

extension RecordingFindings {
    /// How it went in all, then what the failures have in common.
    fileprivate var sentences: [String] {
        let advice =
            failedCount > 0
            ? [] : ["If you did see an error, record again: begin before you do what fails."]
        return [overview] + patterns.map(\.sentence) + advice
    }

    private var overview: String {
        let failed = failedCount == 0 ? "None" : "\(failedCount)"
        let slow =
            slowCount == 0 ? "" : ", and \(slowCount) \(slowCount == 1 ? "was" : "were") slow"
        let browser = browser.map { " in \($0)" } ?? ""
        return
            "\(failed) of \(count.counted("request")) failed\(slow): \(duration.asDuration) recorded\(browser)."
    }

    fileprivate var caption: String {
        switch (failedCount, slowCount) {
        case (_, 0): "The requests that failed"
        case (0, _): "The requests that were slow"
        default: "The requests that failed or were slow"
        }
    }

    /// What a report would say first.
    fileprivate var summary: String? {
        patterns.first?.sentence ?? requests.first.map { "\($0.answerWords): \($0.path)" }
    }

    /// The codes that it points to and the catalogue has, the most telling first.
    fileprivate func knownCodes(in content: Content) -> [ErrorCode] {
        let names = patterns.flatMap(\.codes) + requests.flatMap { $0.codes.prefix(1) }
        var seen: Set<String> = []
        return names.compactMap { content.code($0) }.filter { seen.insert($0.code).inserted }
    }
}

extension Content {
    /// The articles about those codes, each once.
    fileprivate func articles(aboutAny codes: [ErrorCode]) -> [Article] {
        var seen: Set<String> = []
        return codes.flatMap { articles(about: $0).prefix(2) }
            .filter { seen.insert($0.slug).inserted }
    }
}
