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

    /// Whether the value of an `Origin` field (RFC 6454, section 7) names this
    /// site. Schemes are not compared: behind a proxy that says nothing, ours
    /// would be another one.
    public func isOrigin(_ origin: String, of request: Request) -> Bool {
        let host = SiteAddress.host(of: origin)
        guard !host.isEmpty else { return false }
        return host == SiteAddress.host(of: baseURL)
            || host == (request.origin.host ?? "").lowercased()
    }

    /// A path that a link of ours has, as the site itself knows it: without the
    /// path that the site is mounted under.
    public func unmounted(_ path: String) -> String {
        let mount = SiteAddress.afterScheme(baseURL).drop { $0 != "/" }
        guard !mount.isEmpty, path.hasPrefix(mount + "/") else { return path }
        return String(path.dropFirst(mount.count))
    }

    private static func host(of url: String) -> String {
        afterScheme(url).prefix { $0 != "/" }.lowercased()
    }

    private static func afterScheme(_ url: String) -> Substring {
        guard let mark = url.firstRange(of: "://") else { return "" }
        return url[mark.upperBound...]
    }
}
