/// Words that say of the number before them that it is a status.
enum Reasons {
    static let single = WordMap([
        "error", "errors", "forbidden", "unauthorized", "unauthorised", "fehler", "erreur",
    ])
    /// Pairs of words, by the second after the first.
    static let pairs: WordMap<Bool> = {
        var pairs = WordMap<Bool>()
        for pair in all {
            let words = pair.split(separator: " ").map { WordHash(String($0)) }
            pairs[words[0]] = true
            pairs[words[1].after(words[0].place)] = true
        }
        return pairs
    }()

    private static let all = [
        "bad gateway", "bad request", "not found", "not implemented", "not acceptable",
        "not allowed", "service unavailable", "service temporarily", "gateway timeout",
        "gateway time", "internal server", "internal error", "too many", "request timeout",
        "request entity", "request header", "payload too", "content too", "proxy error",
        "server error", "status code", "method not", "web server", "connection timed",
        "origin is", "access denied", "moved permanently", "ssl handshake", "invalid ssl",
        "backend fetch",
    ]
}
