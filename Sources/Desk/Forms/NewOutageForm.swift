import FoundationEssentials
import HTTPServer
import Handrail
import Web

/// An outage as somebody opens it: times are minutes in UTC.
struct NewOutageForm {
    /// How many reports are linked at once by choosing them.
    private static let mostReports = 200
    static let name = "desk outage"

    let title: String
    let code: String
    let words: String
    let since: String
    let end: String
    let key: String
    let reports: [ReportReference]

    init(_ fields: Fields) {
        title = FollowUpDraft(kind: .message, text: fields["title"] ?? "").plainText
        code = (fields["code"] ?? "").trimmed
        words = FollowUpDraft(kind: .message, text: fields["words"] ?? "").plainText
        since = fields["since"] ?? ""
        end = fields["end"] ?? ""
        key = fields["key"] ?? ""
        reports = fields.all("report").prefix(NewOutageForm.mostReports)
            .compactMap { ReportReference(typed: $0) }
    }

    /// What is to be opened, once nothing is wrong with it.
    func outage(in content: Content, now: Date) -> NewOutage {
        NewOutage(
            title: title.split(whereSeparator: \.isWhitespace).joined(separator: " "),
            code: content.code(code)?.code ?? "",
            startedAt: Date(utcMinute: since) ?? now, expectedEnd: Date(utcMinute: end),
            words: words, key: key, reports: reports)
    }

    /// What keeps it from being opened.
    func mistakes(_ tokens: FormTokens, in content: Content, now: Date) -> [ReportDraft.Mistake] {
        var mistakes: [ReportDraft.Mistake] = []
        if !(1...NewOutage.longestTitle).contains(title.unicodeScalars.count) {
            mistakes.append(
                .init("title", "Enter what is wrong, in up to \(NewOutage.longestTitle) characters")
            )
        }
        if !code.isEmpty, content.code(code) == nil {
            mistakes.append(
                .init("code", "Choose a code of the catalogue, or leave it empty for all pages"))
        }
        mistakes += PublicWords.mistakes(words, in: "words")
        if !since.isEmpty, !isPast(since, at: now) {
            mistakes.append(
                .init("since", "Enter when it began, within the last 30 days, or leave it empty"))
        }
        mistakes += ExpectedEnd.mistakes(end, now: now)
        if mistakes.isEmpty, !tokens.accepts(key, for: NewOutageForm.name) {
            mistakes.append(
                .init("title", "This page had been open for long: press the button again"))
        }
        return mistakes
    }

    private func isPast(_ text: String, at now: Date) -> Bool {
        guard let time = Date(utcMinute: text) else { return false }
        return time <= now && time >= now.addingTimeInterval(-NewOutage.longestAgo)
    }
}

/// The field for when an outage is expected to be over.
enum ExpectedEnd {
    static func mistakes(_ text: String, now: Date) -> [ReportDraft.Mistake] {
        if text.isEmpty || Date(utcMinute: text).map({ $0 > now }) == true { return [] }
        return [.init("end", "Enter a time that is still to come, or leave it empty")]
    }

    static func field(_ text: String, _ mistakes: [ReportDraft.Mistake]) -> TextField {
        TextField(
            "end", "Expected to end", value: text, hint: "In UTC. Empty when nobody can tell.",
            type: "datetime-local", isShort: true, mistakes: mistakes)
    }
}
