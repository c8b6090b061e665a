import Glibc

extension Router {
    /// Prepares what the router answers to `GET` of a path, with all layers.
    ///
    /// When `ignoresQuery` is false only an address without "?" is answered by
    /// the page; with one, the router is asked. `readings` counts how often people
    /// open it, where it is a page.
    public func prepare(
        _ path: String, ignoresQuery: Bool = true, readings: Readings? = nil
    ) -> PreparedPage {
        let request = Request(path: path)
        let decision = decide(request)
        let response = respond(to: request, by: decision)
        return PreparedPage(
            response.dated(time(nil)), ignoresQuery: ignoresQuery,
            tally: decision.tally ?? metrics.unrouted,
            readings: response.isPage ? readings?.counter(of: path) : nil)
    }

    /// Prepares a response that no route makes, such as a file. It goes
    /// through all layers and is counted under the pattern.
    public func prepare(_ response: Response, at path: String, as pattern: String) -> PreparedPage {
        let whole = finished(response, for: Request(path: path))
        return PreparedPage(
            whole.dated(time(nil)), ignoresQuery: true, tally: metrics.tally(of: pattern))
    }
}

extension Response {
    /// True for what a browser shows as a page of its own.
    fileprivate var isPage: Bool {
        status == .ok && headers["Content-Type"]?.hasPrefix("text/html") == true
    }

    /// The response with the time it was made as its `Last-Modified`, unless
    /// it knows better.
    fileprivate func dated(_ seconds: Int) -> Response {
        guard status == .ok, headers["Last-Modified"] == nil else { return self }
        var response = self
        response.headers["Last-Modified"] = HTTPDate(secondsSince1970: seconds).text
        return response
    }
}
