import FoundationEssentials
import Handrail

/// A report as the program that has its token sees it.
struct ReportDetails: Encodable {
    let reference: String
    let status: String
    /// RFC 3339, in UTC.
    let createdAt: String
    let updatedAt: String
    let code: String
    let summary: String
    let tried: [String]
    let skipped: [String]
    let attachments: [Attachment]
    let messages: [Said]

    /// A file that came with the report.
    struct Attachment: Encodable {
        let name: String
        let type: String
        let size: Int
    }

    /// Something that was said about it since.
    struct Said: Encodable {
        /// `visitor`, `team` or `system`.
        let author: String
        /// `message`, `solved`, `reopened` or `status`.
        let kind: String
        let text: String
        /// Where it brought the report; null when it stayed where it was.
        let status: OrNull<String>
        let createdAt: String
    }

    init(_ filed: FiledReport, _ messages: [Message], _ files: [StoredFile]) {
        reference = filed.reference.description
        status = filed.shownStatus.rawValue
        createdAt = ReportDetails.time(filed.createdAt)
        updatedAt = ReportDetails.time(filed.updatedAt)
        code = filed.report.code
        summary = filed.report.summary
        tried = filed.report.tried
        skipped = filed.report.skipped
        attachments = files.map {
            Attachment(name: $0.name, type: $0.kind.mediaType, size: $0.size)
        }
        self.messages = messages.map { message in
            Said(
                author: message.author.rawValue, kind: message.kind.rawValue, text: message.text,
                status: OrNull(message.status?.rawValue),
                createdAt: ReportDetails.time(message.createdAt))
        }
    }

    static func time(_ date: Date) -> String {
        date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}

extension ReportDetails: Described {
    static let schema = Schema.answer(
        "Report",
        [
            "reference": .text, "status": .choice(of: ReportStatus.self), "createdAt": .time,
            "updatedAt": .time, "code": .text, "summary": .text, "tried": .list(.text),
            "skipped": .list(.text),
            "attachments": .list(
                .answer("Attachment", ["name": .text, "type": .text, "size": .count])),
            "messages": .list(Said.schema).told("Oldest first."),
        ])
}

extension ReportDetails.Said: Described {
    static let schema = Schema.answer(
        "Message",
        [
            "author": .choice(of: Message.Author.self), "kind": .choice(of: Message.Kind.self),
            "text": .text,
            "status": Schema.choice(of: ReportStatus.self).orNull.told(
                "Where it brought the report."),
            "createdAt": .time,
        ])
}
