/// The table of routes, and what every answer shares.
public struct Router: Sendable {
    private var tree = RouteTree()
    private let refuse: @Sendable (Refusal, Request) -> Response
    private let finish: @Sendable (Response, Request) -> Response

    /// A router without routes.
    ///
    /// `refuse` makes the page of a refusal: 404, 405, 500 and so on; the
    /// router adds `Allow` and `Retry-After`. `finish` is applied to every
    /// response, such as for security headers.
    public init(
        refuse: @escaping @Sendable (Refusal, Request) -> Response,
        finish: @escaping @Sendable (Response, Request) -> Response = { response, _ in response }
    ) {
        self.refuse = refuse
        self.finish = finish
    }

    /// Answers `GET` and `HEAD` of a pattern such as "/articles/{slug}".
    public mutating func get(_ pattern: String, _ work: Work = .quick, _ handler: @escaping Handler)
    {
        add(.get, pattern, work, handler)
    }

    /// Answers `POST` of a pattern.
    public mutating func post(_ pattern: String, _ work: Work = .slow, _ handler: @escaping Handler)
    {
        add(.post, pattern, work, handler)
    }

    /// Answers one method of a pattern.
    public mutating func add(
        _ method: Method, _ pattern: String, _ work: Work, _ handler: @escaping Handler
    ) {
        tree.add(method, pattern, work, handler)
    }

    /// Routes and answers without a socket: what tests and the server call.
    ///
    /// `HEAD` is answered as `GET` (the server drops the body), `OPTIONS` with
    /// 204 and `Allow`, a wrong method with 405 and `Allow`.
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

    /// The finished response of a decision.
    func respond(to request: Request, by decision: Decision) -> Response {
        var request = request
        do {
            switch decision {
            case .route(let route, let values):
                request.parameters = Array(zip(route.names, values)).map { (name: $0, value: $1) }
                return conditional(finish(try route.handler(request), request), for: request)
            case .options(let allowed):
                return finish(Router.options(allowed), request)
            case .refusal(let refusal):
                return respond(to: request, refusing: refusal)
            }
        } catch let refusal as Refusal {
            return respond(to: request, refusing: refusal)
        } catch {
            return respond(to: request, refusing: .failure(error))
        }
    }

    /// The finished page of a refusal.
    func respond(to request: Request, refusing refusal: Refusal) -> Response {
        var response = refuse(refusal, request)
        for (name, value) in refusal.headers { response.headers[name] = value }
        return finish(response, request)
    }

    /// The answer to `OPTIONS *`, which asks about the server as a whole.
    func respondToServerOptions(_ request: Request) -> Response {
        finish(Router.options([.get, .head, .options, .post]), request)
    }

    /// 304 when the client has what the response's ETag names.
    private func conditional(_ response: Response, for request: Request) -> Response {
        guard request.method == .get || request.method == .head, response.status == .ok,
            let tag = response.headers["ETag"]
        else { return response }
        let known = request.headers.all("If-None-Match").joined(separator: ",")
        guard ETag(tag).matches(Array(known.utf8).span) else { return response }
        return response.notModified
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
