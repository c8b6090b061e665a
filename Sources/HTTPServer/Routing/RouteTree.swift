/// The routes as a tree of path segments.
struct RouteTree: Sendable {
    /// A handler with the names of its pattern's parameters.
    struct Route: Sendable {
        let pattern: String
        let work: Work
        let handler: Handler
        let names: [String]
        let tally: RouteTally
        let filtering: FormFileFiltering?
    }

    /// The routes that end here, by method.
    private(set) var routes: [Method: Route] = [:]
    private var literals: [String: RouteTree] = [:]
    /// The subtree behind a parameter: one or none, in an array because a
    /// struct cannot hold itself.
    private var parameter: [RouteTree] = []

    /// The subtrees, behind literals and parameters.
    var branches: [RouteTree] { literals.values + parameter }

    /// Adds the route of a pattern such as "/articles/{slug}". A second route
    /// of the same pattern and method replaces the first.
    mutating func add(
        _ method: Method, _ pattern: String, _ work: Work, _ tally: RouteTally,
        filtering: FormFileFiltering? = nil, _ handler: @escaping Handler
    ) {
        let segments = RouteTree.segments(of: pattern)
        let names = segments.compactMap(RouteTree.parameterName)
        let route = Route(
            pattern: pattern, work: work, handler: handler, names: names, tally: tally,
            filtering: filtering)
        insert(route, method, segments[...])
    }

    /// The place where a path ends and what its parameters are; nil when no
    /// pattern has it. A literal wins over a parameter.
    func find(_ path: String) -> (place: RouteTree, values: [String])? {
        guard path.utf8.first == UInt8(ascii: "/") else { return nil }
        return find(RouteTree.segments(of: path)[...], [])
    }

    /// Bytes are looked at: to Swift a "/" before a combining mark is another
    /// character.
    private static func segments(of path: String) -> [Substring] {
        path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { Substring($0) }
    }

    private static func parameterName(_ segment: Substring) -> String? {
        guard segment.hasPrefix("{"), segment.hasSuffix("}") else { return nil }
        return String(segment.dropFirst().dropLast())
    }

    private mutating func insert(
        _ route: Route, _ method: Method, _ segments: ArraySlice<Substring>
    ) {
        guard let first = segments.first else {
            routes[method] = route
            return
        }
        if RouteTree.parameterName(first) == nil {
            literals[String(first), default: RouteTree()]
                .insert(route, method, segments.dropFirst())
        } else {
            if parameter.isEmpty { parameter = [RouteTree()] }
            parameter[0].insert(route, method, segments.dropFirst())
        }
    }

    private func find(
        _ segments: ArraySlice<Substring>, _ values: [String]
    ) -> (place: RouteTree, values: [String])? {
        guard let first = segments.first else { return routes.isEmpty ? nil : (self, values) }
        let rest = segments.dropFirst()
        if let found = literals[String(first)]?.find(rest, values) { return found }
        guard !first.isEmpty else { return nil }
        return parameter.first?.find(rest, values + [String(first)])
    }
}
