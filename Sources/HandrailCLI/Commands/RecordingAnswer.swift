import Foundation
import Handrail

/// What was found in a recording, for a person at a terminal.
struct RecordingAnswer {
    let findings: RecordingFindings
    /// What the codes mean; nil where no articles are at hand.
    let content: Content?
    /// How many requests are shown.
    let limit: Int
    /// The file that the cleaned recording was written to.
    let clean: String?

    /// The whole answer, its paragraphs parted by blank lines.
    var text: StyledText {
        let all = [summary, problems, patterns] + requests + [more, removed, written]
        return all.compactMap(\.self).joined(separator: "\n\n")
    }

    private var summary: StyledText {
        let seconds = String(format: "%.1f s", findings.duration / 1_000)
        let program = [findings.browser ?? findings.creator].compactMap(\.self)
            .map { ", recorded by \($0)" }.joined()
        let counts = "\(findings.count) requests in \(seconds)\(program)"
        return
            "\("\(findings.failedCount) failed, \(findings.slowCount) slow", .title)\nof \(counts)"
    }

    private var problems: StyledText? {
        guard !findings.problems.isEmpty else { return nil }
        return "\("The recording itself", .title)\n\(lines(findings.problems))"
    }

    private var patterns: StyledText? {
        guard !findings.patterns.isEmpty else { return nil }
        return "\("What they have in common", .title)\n\(lines(findings.patterns.map(\.sentence)))"
    }

    private var requests: [StyledText] {
        findings.requests.prefix(limit).map { request in
            let at = String(
                format: "at %.1f s, took %.1f s", request.offset / 1_000, request.duration / 1_000)
            let ids = request.requestIDs.prefix(2).map { "\n  \($0.name): \($0.value)" }.joined()
            return """
                \(head(of: request)) \(request.method, .faint) \(request.address)
                  \(at)\(answerer(of: request))\(ids, .faint)
                """
        }
    }

    private func head(of request: RecordedRequest) -> StyledText {
        guard request.outcome == .failed else { return "\("slow", .code)" }
        guard let code = request.codes.first else { return "\("no answer", .code)" }
        let known = content?.code(code)
        return known.map { "\($0.code, .code) \($0.name, .title)" } ?? "\(code, .code)"
    }

    private func answerer(of request: RecordedRequest) -> String {
        let name = request.answeredBy.name
        switch request.answeredBy.kind {
        case .cdn: return ", answered by the CDN\(name.map { " \($0)" } ?? "")"
        case .gateway: return ", answered by \(name.map { "the gateway \($0)" } ?? "a gateway")"
        case .origin: return ", answered by the origin\(name.map { " (\($0))" } ?? "")"
        case .nobody: return ", answered by nobody"
        case .unknown: return ""
        }
    }

    private var more: StyledText? {
        let shown = min(limit, findings.requests.count)
        let all = findings.failedCount + findings.slowCount
        guard shown < all else { return nil }
        return "\("\(shown) of \(all); --limit shows up to 200", .faint)"
    }

    private var removed: StyledText? {
        let words = findings.removed.inWords
        guard !words.isEmpty else { return nil }
        let title = clean == nil ? "Private in it" : "Removed from it"
        return "\(title, .title)\n\(lines(words))"
    }

    private var written: StyledText? {
        clean.map { file -> StyledText in "The cleaned recording is in \(file)." }
    }

    private func lines(_ texts: [String]) -> StyledText {
        texts.map { text -> StyledText in "  • \(text)" }.joined(separator: "\n")
    }
}
