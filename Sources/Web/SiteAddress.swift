public import HTTPServer

/// The site's own address, as `--base-url` says it or, failing that, as a
/// request does.
public struct SiteAddress: Sendable {
    /// Without a slash at its end; empty when nobody said it.
    private let baseURL: String

    /// `baseURL` is without a slash at its end; empty when it is not known.
    public init(_ baseURL: String) {
        self.baseURL = baseURL
    }

    /// False when only requests know where the site is: what they are told then
    /// holds for them alone.
    public var isKnown: Bool { !baseURL.isEmpty }

    /// A page's whole address; nil when the site's is not known.
    public func url(of path: String) -> String? { isKnown ? baseURL + path : nil }

    /// A page's whole address for whoever sent this request.
    public func url(of path: String, for request: Request) -> String {
        url(of: path) ?? "\(request.origin.scheme)://\(request.origin.host ?? "localhost")\(path)"
    }
}
