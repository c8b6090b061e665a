import HTTPServer
import Handrail

/// A request that a program has to mend: which status says so, and what to send instead.
struct Unusable: Error {
    let status: Status
    let title: String
    let detail: String
    var mistakes: [ReportDraft.Mistake] = []

    /// As problem details (RFC 9457).
    var response: Response {
        ProblemDetails(
            title: title, status: status.code, detail: detail, reference: nil,
            errors: mistakes.isEmpty
                ? nil : mistakes.map { .init(field: $0.field, message: $0.message) }
        ).response(status)
    }
}
