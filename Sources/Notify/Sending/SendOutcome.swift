/// How an attempt to send something ended.
enum SendOutcome: Sendable, Equatable {
    case delivered
    /// Why, without an address. It may work later.
    case later(String)
    /// Why, without an address. The server itself is not there, so that others need not try.
    case unreachable(String)
    /// Why, without an address. It will never work.
    case refused(String)
}
