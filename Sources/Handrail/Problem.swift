/// The only error a visitor sees: what went wrong, said for people.
///
/// Everything else that is thrown is ours to mend: it is logged, and the
/// visitor sees a reference number.
public struct Problem: Error, Sendable, Equatable {
    public let kind: Kind
    /// What happened and what to do, in a sentence or two.
    public let message: String

    public enum Kind: Sendable, Equatable {
        case notFound
        case conflict
        case tooMany(retryAfterSeconds: Int)
        case full
        /// It may work again soon.
        case unavailable(retryAfterSeconds: Int)
    }

    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}
