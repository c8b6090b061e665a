public import HTTPServer
public import Web

/// A refusal for programs: `application/problem+json` (RFC 9457).
public struct ProblemDetails: Encodable, Sendable {
    let title: String
    let status: Int
    let detail: String
    /// The number that the cause is logged under, when it is ours.
    let reference: String?
    /// What is wrong with which field; left out where it is none in particular.
    var errors: [FieldError]?

    struct FieldError: Encodable, Sendable {
        let field: String
        let message: String
    }

    static let mediaType = "application/problem+json"

    /// The answer that explains why a request was not answered.
    public static func response(_ explanation: Explanation) -> Response {
        let details = ProblemDetails(
            title: explanation.title, status: explanation.status.code, detail: explanation.message,
            reference: explanation.reference)
        var response = Response.json(
            (try? JSON.bytes(details)) ?? [], status: explanation.status,
            type: mediaType)
        for (name, value) in explanation.headers { response.headers[name] = value }
        response.headers["Cache-Control"] = "no-store"
        return response
    }

    /// The answer that these details are.
    func response(_ status: Status) -> Response {
        var response = Response.json(
            (try? JSON.bytes(self)) ?? [], status: status, type: ProblemDetails.mediaType)
        response.headers["Cache-Control"] = "no-store"
        return response
    }

    /// A parameter that cannot be used: 400, with what to send instead.
    static func badParameter(_ detail: String) -> Response {
        let details = ProblemDetails(
            title: "A parameter cannot be used", status: 400, detail: detail, reference: nil)
        return Response.json(
            (try? JSON.bytes(details)) ?? [], status: .badRequest, type: mediaType)
    }
}

extension ProblemDetails: Described {
    static let schema = Schema.answer(
        "Problem",
        [
            "title": .text, "status": .whole(400...599),
            "detail": .text.told("What happened and what to send instead."),
        ],
        optional: [
            "reference": .text.told("What the cause is logged under, when it is ours."),
            "errors": .list(
                .object(
                    ["field": .text, "message": .text], optional: [:], isOpen: true)),
        ])
}
