import FoundationEssentials
import HTTPServer
import Handrail
import Web

/// Something that a program does to an outage.
struct OutageBody {
    private let fields: JSONValue

    static let expectedEnd = Schema.time.orNull.told("null when nobody can tell.")
    static let update = Schema.request(
        "NewOutageUpdate",
        [
            "words": .text(1...PublicWords.longest).told(
                "What visitors should know, in Markdown."),
            "stage": .text(stages),
        ], optional: ["expectedEnd": expectedEnd])
    static let reply = Schema.request(
        "NewOutageReply", ["text": .text(1...Message.longest)])
    static let close = Schema.request(
        "OutageClosing", [:],
        optional: [
            "words": .text(0...PublicWords.longest).told("The last words of its notice."),
            "reply": .text(0...Message.longest).told("The last reply to its reports."),
        ])

    /// It is resolved by closing it.
    private static let stages = TextShape(
        choices: OutageStage.open.map(\.rawValue),
        words: "one of \(OutageStage.open.map(\.rawValue).joined(separator: ", "))")

    init(_ request: Request, _ schema: Schema) throws(Unusable) {
        fields = try JSONBody(request, schema).value
    }

    /// What is to be posted; throws for words that cannot be.
    func newUpdate(key: String, now: Date) throws(Unusable) -> NewOutageUpdate {
        let words = OutageBody.plain(fields["words"])
        let end = fields["expectedEnd"]?.text.flatMap(Date.init(rfc3339:))
        let mistakes =
            PublicWords.mistakes(words, in: "words") + OutageBody.mistakes(end, now)
        guard mistakes.isEmpty else { throw JSONBody.mistaken(mistakes) }
        return NewOutageUpdate(
            stage: fields["stage"]?.text.flatMap(OutageStage.init) ?? .investigating,
            words: words, expectedEnd: end, key: key)
    }

    /// What the reporters are told; throws when there is nothing to read in it.
    var text: String {
        get throws(Unusable) {
            let text = OutageBody.plain(fields["text"])
            guard !text.isEmpty else {
                throw JSONBody.mistaken([.init("text", "Send “text” with something to read in it")])
            }
            return text
        }
    }

    func closing(key: String) throws(Unusable) -> OutageClosing {
        let words = OutageBody.plain(fields["words"])
        let mistakes = PublicWords.mistakes(words, in: "words", mayBeEmpty: true)
        guard mistakes.isEmpty else { throw JSONBody.mistaken(mistakes) }
        return OutageClosing(words: words, reply: OutageBody.plain(fields["reply"]), key: key)
    }

    static func plain(_ value: JSONValue?) -> String {
        FollowUpDraft(kind: .message, text: value?.text ?? "").plainText
    }

    static func reports(_ list: JSONValue?) -> [ReportReference] {
        list?.values.compactMap { $0.text.flatMap { ReportReference(typed: $0) } } ?? []
    }

    static func mistakes(_ end: Date?, _ now: Date) -> [ReportDraft.Mistake] {
        guard let end, end <= now else { return [] }
        return [.init("expectedEnd", "Send a time that is still to come, or leave it out")]
    }
}
