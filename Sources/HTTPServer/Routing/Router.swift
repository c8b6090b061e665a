/// The table of routes, and the layers that every answer goes through.
public struct Router: Sendable {
    /// What is counted of the requests it answers.
    public let metrics: Metrics

    private(set) var tree = RouteTree()
    private var layers: [any Middleware] = []
    /// What stands before the `{token}` of those routes that have one.
    private var secrets: [String] = []
    private let refuse: @Sendable (Refusal, Request) -> Response

    /// A router without routes.
    ///
    /// `refuse` makes the page of a refusal: 404, 405, 500 and so on; the
    /// router adds `Allow` and `Retry-After`.
    public init(
        metrics: Metrics = Metrics(), refuse: @escaping @Sendable (Refusal, Request) -> Response
    ) {
        self.metrics = metrics
        self.refuse = refuse
    }

    /// Puts a layer inside those there are; it sees every response, refusals too.
    public mutating func use(_ layer: some Middleware) {
        layers.append(layer)
    }

    /// Answers one method of a pattern such as "/articles/{slug}". `HEAD` is
    /// answered by `GET`'s handler. The files of a form go through the filter
    /// that `filtering` makes for each, before they touch the disk.
    public mutating func add(
        _ method: Method, _ pattern: String, _ work: Work, filtering: FormFileFiltering? = nil,
        _ handler: @escaping Handler
    ) {
        tree.add(
            method, pattern, work, metrics.tally(of: pattern), filtering: filtering, handler)
        if let token = pattern.firstRange(of: "{token}") {
            secrets.append(String(pattern[..<token.lowerBound]))
        }
    }

    /// Routes and answers without a socket: what tests and the server call.
    ///
    /// `HEAD` is answered as `GET` (the server drops the body), `OPTIONS` with
    /// 204 and `Allow`, a wrong method with 405 and `Allow`; a path that is
    /// nearly one of a page leads there with 301.
    public func respond(to request: Request) -> Response {
        respond(to: request, by: decide(request))
    }
}

extension Router {
    /// Who answers a request.
    enum Decision: Sendable {
        case route(RouteTree.Route, parameters: [String])
        case options([Method])
        case refusal(Refusal)

        /// True when a worker has to answer.
        var isSlow: Bool {
            if case .route(let route, _) = self { route.work == .slow } else { false }
        }

        /// What counts the answer; nil when no route has the path.
        var tally: RouteTally? {
            if case .route(let route, _) = self { route.tally } else { nil }
        }

        /// What makes the filters of a form's files; nil when they go to the disk as they come.
        var filtering: FormFileFiltering? {
            if case .route(let route, _) = self { route.filtering } else { nil }
        }

        /// True when there is somebody to read the request's body.
        var wantsBody: Bool {
            if case .route = self { true } else { false }
        }
    }

    /// Finds who answers; runs nothing yet. `isPrepared` says that a prepared
    /// page has the path, so that it exists even without a route.
    func decide(_ request: Request, isPrepared: Bool = false) -> Decision {
        let (routes, values) =
            tree.find(request.path).map { ($0.place.routes, $0.values) } ?? ([:], [])
        guard !routes.isEmpty || isPrepared else { return .refusal(.notFound) }
        if let route = routes[request.method == .head ? .get : request.method] {
            return .route(route, parameters: values)
        }
        let allowed = Router.allowed(routes.keys, isPrepared: isPrepared)
        return request.method == .options
            ? .options(allowed) : .refusal(.methodNotAllowed(allowed: allowed))
    }

    /// True when a worker has to answer: the handler is slow, or that of
    /// another spelling of the path, which is tried when this one leads nowhere.
    func needsWorker(_ decision: Decision, for request: Request) -> Bool {
        if decision.isSlow { return true }
        return CanonicalPath.candidates(for: request.path).contains { path in
            tree.find(path)?.place.routes[.get]?.work == .slow
        }
    }

    /// A path as the log tells it: encoded, and no further than to where a
    /// route has its `{token}`, whatever follows there and however it is
    /// spelt.
    func loggedPath(_ path: String) -> String {
        let plain = CanonicalPath.plain(path)
        let secret = secrets.first { plain.utf8.starts(with: $0.utf8) }
        return secret.map { $0 + "{token}" } ?? PercentEncoding.encodedPath(path)
    }

    /// The finished response of a decision.
    func respond(to request: Request, by decision: Decision) -> Response {
        layers.respond(to: request) { answer($0, by: decision) }.meeting(request)
    }

    /// The finished page of a refusal.
    func respond(to request: Request, refusing refusal: Refusal) -> Response {
        layers.respond(to: request) { page(of: refusal, for: $0) }
    }

    /// A response that no route made, with all layers.
    func finished(_ response: Response, for request: Request) -> Response {
        layers.respond(to: request) { _ in response }
    }

    /// The answer to `OPTIONS *`, which asks about the server as a whole.
    func respondToServerOptions(_ request: Request) -> Response {
        layers.respond(to: request) { _ in Router.options([.get, .head, .options, .post]) }
    }

    private func answer(_ request: Request, by decision: Decision) -> Response {
        do {
            switch decision {
            case .route(let route, let values): return try run(route, values, request)
            case .options(let allowed): return Router.options(allowed)
            case .refusal(let refusal): throw refusal
            }
        } catch Refusal.notFound {
            return canonical(request) ?? page(of: .notFound, for: request)
        } catch let refusal as Refusal {
            return page(of: refusal, for: request)
        } catch {
            return page(of: .failure(error), for: request)
        }
    }

    private func run(
        _ route: RouteTree.Route, _ values: [String], _ request: Request
    ) throws -> Response {
        var request = request
        request.parameters = Array(zip(route.names, values)).map { (name: $0, value: $1) }
        return try route.handler(request)
    }

    private func page(of refusal: Refusal, for request: Request) -> Response {
        var response = refuse(refusal, request)
        for (name, value) in refusal.headers { response.headers[name] = value }
        return response
    }

    /// Leads from a path that is nearly right to the page's own; nil when
    /// there is no such page.
    private func canonical(_ request: Request) -> Response? {
        guard request.isReading else { return nil }
        for path in CanonicalPath.candidates(for: request.path) {
            var other = request
            other.path = path
            guard case .route(let route, let values) = decide(other),
                let answer = try? run(route, values, other)
            else { continue }
            // An old name of a page leads to its present one at once.
            if let location = answer.headers["Location"] { return .movedPermanently(location) }
            guard answer.status == .ok else { continue }
            return .movedPermanently(
                PercentEncoding.encodedPath(path) + request.query.suffix)
        }
        return nil
    }

    private static func options(_ allowed: [Method]) -> Response {
        let names = allowed.map(\.name).joined(separator: ", ")
        return Response(status: .noContent, headers: Headers([("Allow", names)]))
    }

    private static func allowed(
        _ methods: some Collection<Method>, isPrepared: Bool
    ) -> [Method] {
        var all = Set(methods)
        if isPrepared { all.insert(.get) }
        if all.contains(.get) { all.insert(.head) }
        all.insert(.options)
        return all.sorted { $0.name < $1.name }
    }
}
