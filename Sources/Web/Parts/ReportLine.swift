import Foundation
package import Handrail

/// A report as one line of JSON: all that it holds.
package struct ReportLine: Encodable {
    package let reference: String
    package let status: String
    /// RFC 3339, in UTC with milliseconds.
    package let createdAt: String
    package let code: String
    package let summary: String
    package let description: String
    package let startedAt: String
    package let timeZone: String
    package let frequency: String?
    package let tried: [String]
    package let skipped: [String]
    package let article: String
    package let browser: String
    package let system: String
    package let pageURL: String
    package let requestID: String
    package let email: String
    package let idempotencyKey: String
    package let updatedAt: String
    /// What was said since; nil where only the report is listed.
    package let messages: [MessageLine]?
    /// The files that came with it; nil where only the report is listed.
    package let files: [File]?

    /// A file of a report.
    package struct File: Encodable {
        /// What `reports export` names it by.
        package let id: String
        package let name: String
        package let type: String
        /// In bytes.
        package let size: Int
    }

    private enum CodingKeys: String, CodingKey {
        case reference, status, createdAt, code, summary, description
        case startedAt = "started_at"
        case timeZone = "time_zone"
        case frequency, tried, skipped, article, browser, system
        case pageURL = "page_url"
        case requestID = "request_id"
        case email, idempotencyKey, updatedAt, messages, files
    }

    package init(
        _ filed: FiledReport, messages: [Message]? = nil, files: [StoredFile]? = nil
    ) {
        let report = filed.report
        reference = filed.reference.description
        status = filed.status.rawValue
        createdAt = filed.createdAt.formatted(MessageLine.time)
        updatedAt = filed.updatedAt.formatted(MessageLine.time)
        self.messages = messages?.map(MessageLine.init)
        self.files = files?.map {
            File(id: $0.id.text, name: $0.name, type: $0.kind.mediaType, size: $0.size)
        }
        code = report.code
        summary = report.summary
        description = report.description
        startedAt = report.startedAt
        timeZone = report.timeZone
        frequency = report.frequency?.rawValue
        tried = report.tried
        skipped = report.skipped
        article = report.article
        browser = report.browser
        system = report.system
        pageURL = report.pageURL
        requestID = report.requestID
        email = report.email
        idempotencyKey = filed.idempotencyKey
    }

    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
