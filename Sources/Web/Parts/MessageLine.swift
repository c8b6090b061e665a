package import Foundation
package import Handrail

/// What was said about a report, as JSON.
package struct MessageLine: Encodable {
    /// RFC 3339, in UTC with milliseconds.
    package static let time = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    package let author: String
    package let kind: String
    package let text: String
    package let status: String?
    package let createdAt: String

    package init(_ message: Message) {
        author = message.author.rawValue
        kind = message.kind.rawValue
        text = message.text
        status = message.status?.rawValue
        createdAt = message.createdAt.formatted(MessageLine.time)
    }
}
