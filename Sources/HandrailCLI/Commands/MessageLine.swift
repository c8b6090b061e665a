import Foundation
import Handrail

/// What was said about a report, within the JSON of `reports show`.
struct MessageLine: Encodable {
    /// RFC 3339, in UTC with milliseconds.
    static let time = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    let author: String
    let kind: String
    let text: String
    let status: String?
    let createdAt: String

    init(_ message: Message) {
        author = message.author.rawValue
        kind = message.kind.rawValue
        text = message.text
        status = message.status?.rawValue
        createdAt = message.createdAt.formatted(MessageLine.time)
    }
}
