/// A method that a pattern answers.
public struct Endpoint: Sendable, Hashable {
    public let method: Method
    /// Such as "/articles/{slug}".
    public let pattern: String

    public init(_ method: Method, _ pattern: String) {
        self.method = method
        self.pattern = pattern
    }
}

extension Router {
    /// All that is routed, for those who tell others what there is. `HEAD` and
    /// `OPTIONS` are answered besides.
    public var endpoints: Set<Endpoint> { Set(tree.endpoints) }
}

extension RouteTree {
    /// What is routed here and below.
    var endpoints: [Endpoint] {
        routes.map { Endpoint($0, $1.pattern) } + branches.flatMap(\.endpoints)
    }
}
