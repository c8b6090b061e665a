import HTTPServer

/// How pages of a list lead to each other.
enum NextPage {
    /// How many entries a page has, unless the program says so.
    static let usual = 50
    static let words = "The page after this one, as rel=\"next\" (RFC 8288); left out on the last."

    /// The answer with a `Link` to the page that begins at a cursor, the same list
    /// otherwise. The link is relative, so that it holds wherever the site is mounted.
    static func linked(_ response: Response, _ cursor: String?, _ query: Fields) -> Response {
        guard let cursor else { return response }
        let others = query.pairs.filter { $0.name != "cursor" }.map { ($0.name, $0.value) }
        var response = response
        response.headers["Link"] =
            "<\(Fields(others + [("cursor", cursor)]).suffix)>; rel=\"next\""
        return response
    }
}

extension Parameter {
    static let limit = Parameter.query(
        "limit", .whole(1...200), "How many at most; \(NextPage.usual) unless said")

    /// Where a page begins.
    static func cursor(_ shape: TextShape) -> Parameter {
        .query("cursor", .text(shape), "The “next” of the page before")
    }
}
