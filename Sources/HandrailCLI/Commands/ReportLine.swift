import Foundation
import Handrail

/// A report as one line of JSON.
struct ReportLine: Encodable {
    let reference: String
    let status: String
    /// RFC 3339, in UTC with milliseconds.
    let createdAt: String
    let code: String
    let summary: String
    let description: String
    let startedAt: String
    let timeZone: String
    let frequency: String?
    let tried: [String]
    let skipped: [String]
    let article: String
    let browser: String
    let system: String
    let pageURL: String
    let requestID: String
    let email: String
    let idempotencyKey: String
    let updatedAt: String
    /// What was said since; nil where only the report is listed.
    let messages: [MessageLine]?

    private enum CodingKeys: String, CodingKey {
        case reference, status, createdAt, code, summary, description
        case startedAt = "started_at"
        case timeZone = "time_zone"
        case frequency, tried, skipped, article, browser, system
        case pageURL = "page_url"
        case requestID = "request_id"
        case email, idempotencyKey, updatedAt, messages
    }

    init(_ filed: FiledReport, messages: [Message]? = nil) {
        let report = filed.report
        reference = filed.reference.description
        status = filed.status.rawValue
        createdAt = filed.createdAt.formatted(MessageLine.time)
        updatedAt = filed.updatedAt.formatted(MessageLine.time)
        self.messages = messages?.map(MessageLine.init)
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

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
