import HTTPServer

extension Operation {
    /// The refusals that its callers may meet, each with what it says.
    var problems: [Status: String] {
        var problems: [Status: String] = [
            .badRequest: "The request or a parameter cannot be used; “detail” says what can.",
            .internalServerError: "It failed on our side; “reference” is in our log.",
            .serviceUnavailable: "It may work again soon; see Retry-After.",
        ]
        if parameters.contains(where: { $0.place == .path }) {
            problems[.notFound] = "There is nothing of this name."
        }
        if body != nil {
            problems[.contentTooLarge] = "The body is too long."
            problems[.unsupportedMediaType] = "The body is not application/json."
            problems[.unprocessableContent] = "Fields have mistakes; “errors” names them."
            problems[.insufficientStorage] = "There is no room to store it."
        }
        if scope != nil {
            problems[.unauthorized] = "A token is needed (RFC 6750)."
            problems[.forbidden] = "The token may not do this."
            problems[.tooManyRequests] = "Too many requests; see Retry-After."
        }
        return problems.merging(ownProblems) { $1 }
    }
}
