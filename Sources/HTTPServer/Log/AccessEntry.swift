/// One request as the access log tells it.
struct AccessEntry: Sendable {
    /// The name of the request; the answer to it may carry the same.
    let id: String
    /// The client's address; "-" when it has none.
    let client: String
    /// The method's name.
    let method: String
    /// The path without its query. What a route calls `{token}` is a secret
    /// and stands there as that.
    let path: String
    /// "HTTP/1.1" or "HTTP/1.0".
    let version: String
    /// Seconds since 1970 at the request line.
    let time: Int
    /// The status of the answer.
    var status = 0
    /// The bytes of the answer's body.
    var bytes = 0
    /// From the request line to the last byte that the kernel took, in
    /// microseconds.
    var microseconds = 0
    /// False when the client left or was cut before that.
    var isComplete = true
}
