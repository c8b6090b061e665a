import FoundationEssentials
import Handrail
import Web

/// An outage as a program opens it.
struct NewOutageBody {
    let reports: [ReportReference]
    private let title: String
    private let code: String
    private let words: String
    private let startedAt: Date
    private let expectedEnd: Date?

    static let schema = Schema.request(
        "NewOutage",
        [
            "title": .text(1...NewOutage.longestTitle).told("What is wrong, in one line."),
            "words": .text(1...PublicWords.longest).told(
                "What visitors should know, in Markdown."),
        ],
        optional: [
            "code": .text.told("A code of the catalogue; left out for all pages."),
            "startedAt": Schema.time.told("Within the last 30 days; now unless said."),
            "expectedEnd": OutageBody.expectedEnd,
            "reports": .list(.text(.report), upTo: OutageLinkRoutes.most),
        ])

    /// Throws for what cannot be posted, a code that there is not, and times that are not to be.
    init(_ body: JSONBody, in content: Content, now: Date) throws(Unusable) {
        let fields = body.value
        title = OutageBody.plain(fields["title"]).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        words = OutageBody.plain(fields["words"])
        let named = fields["code"]?.text?.trimmed ?? ""
        code = content.code(named)?.code ?? ""
        startedAt = fields["startedAt"]?.text.flatMap(Date.init(rfc3339:)) ?? now
        expectedEnd = fields["expectedEnd"]?.text.flatMap(Date.init(rfc3339:))
        reports = OutageBody.reports(fields["reports"])
        var mistakes = PublicWords.mistakes(words, in: "words")
        if title.isEmpty {
            mistakes.append(.init("title", "Say what is wrong, in one line"))
        }
        if !named.isEmpty, code.isEmpty {
            mistakes.append(.init("code", "Name a code that GET /api/v1/codes lists"))
        }
        if !(0...NewOutage.longestAgo).contains(now.timeIntervalSince(startedAt)) {
            mistakes.append(.init("startedAt", "Send a time within the last 30 days"))
        }
        mistakes += OutageBody.mistakes(expectedEnd, now)
        guard mistakes.isEmpty else { throw JSONBody.mistaken(mistakes) }
    }

    func outage(key: String) -> NewOutage {
        NewOutage(
            title: title, code: code, startedAt: startedAt, expectedEnd: expectedEnd,
            words: words, key: key, reports: reports)
    }
}
