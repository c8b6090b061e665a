/// A plain function from a request to its response.
///
/// It may throw a `Refusal`, which becomes that refusal's page; any other
/// error becomes `.failure`.
public typealias Handler = @Sendable (Request) throws -> Response

/// Where a handler runs.
public enum Work: Sendable {
    /// On the event thread: for what never waits and is made in microseconds.
    case quick
    /// On a worker, with the connection suspended, which costs some 11 µs: for
    /// disk, hashes, the net, and pages that take a millisecond to make.
    case slow
}
