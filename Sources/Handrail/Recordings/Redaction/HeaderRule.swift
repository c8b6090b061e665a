/// What is kept of a header, by its name.
enum HeaderRule: Sendable {
    /// The value, without what is private in it.
    case plain
    /// An id by which the one who answered can look the request up.
    case id
    /// An address, by the rules of addresses.
    case address
    case host
    /// A media type, without a boundary.
    case mediaType
    case cookie
    /// Its value says who somebody is.
    case credential
    /// Nobody knows what it holds.
    case unknown

    /// The rule for a header's name in any case.
    static func rule(for name: ArraySlice<UInt8>) -> HeaderRule {
        if let rule = known[NameHash(name).value] { return rule }
        if SensitiveName.isCookie(name) { return .cookie }
        return SensitiveName.weight(of: name) == .always ? .credential : .unknown
    }

    private static let known: [UInt64: HeaderRule] = {
        var table: [UInt64: HeaderRule] = [:]
        func add(_ names: [String], _ rule: HeaderRule) {
            for hash in NameHash.set(names) { table[hash] = rule }
        }
        add(
            KnownRequestIDs.ranked[..<KnownRequestIDs.loose].joined().filter { !$0.contains(" ") }
                + ids, .id)
        add(addresses, .address)
        add(["host", ":authority"], .host)
        add(["content-type"], .mediaType)
        add(plainNames, .plain)
        return table
    }()

    private static let ids = ["x-varnish", "x-amz-apigw-id", "x-iinfo", "x-sucuri-id"]

    private static let addresses = [
        "location", "content-location", "referer", "origin", "access-control-allow-origin", ":path",
        "sourcemap", "x-sourcemap",
    ]

    private static let plainNames = messages + browsers + servers + limits

    private static let messages = [
        ":method", ":status", ":scheme", ":protocol", "accept", "accept-charset",
        "accept-encoding", "accept-language", "accept-ranges", "access-control-allow-credentials",
        "access-control-allow-headers", "access-control-allow-methods",
        "access-control-expose-headers", "access-control-max-age",
        "access-control-request-headers", "access-control-request-method", "age", "allow",
        "alt-svc", "alt-used", "cache-control", "connection", "content-encoding",
        "content-language", "content-length", "content-range", "date",
        "early-data", "expect", "expires", "keep-alive", "last-modified", "origin-agent-cluster",
        "pragma", "priority", "proxy-connection", "range", "referrer-policy", "retry-after",
        "server", "server-timing", "strict-transport-security", "te", "timing-allow-origin",
        "trailer", "transfer-encoding", "upgrade", "upgrade-insecure-requests", "vary", "via",
        "warning", "cross-origin-embedder-policy", "cross-origin-opener-policy",
        "cross-origin-resource-policy",
    ]

    private static let browsers = [
        "dnt", "save-data", "sec-ch-ua", "sec-ch-ua-arch", "sec-ch-ua-bitness",
        "sec-ch-ua-full-version-list", "sec-ch-ua-mobile", "sec-ch-ua-model",
        "sec-ch-ua-platform", "sec-ch-ua-platform-version", "sec-fetch-dest", "sec-fetch-mode",
        "sec-fetch-site", "sec-fetch-user", "sec-gpc", "sec-websocket-extensions",
        "sec-websocket-version", "user-agent", "x-requested-with",
    ]

    private static let servers = [
        "cf-apo-via", "cf-cache-status", "cf-mitigated", "openai-model", "openai-processing-ms",
        "openai-version", "x-akamai-staging", "x-amz-cf-pop", "x-amzn-errortype",
        "x-aspnet-version", "x-aspnetmvc-version", "x-cache", "x-cache-hits", "x-cache-status",
        "x-cacheable", "x-cdn", "x-check-cacheable", "x-content-type-options",
        "x-envoy-attempt-count", "x-envoy-overloaded", "x-envoy-ratelimited",
        "x-envoy-upstream-service-time", "x-frame-options", "x-generator",
        "x-kong-proxy-latency", "x-kong-response-latency", "x-kong-upstream-latency",
        "x-litespeed-cache", "x-nginx-cache-status", "x-powered-by", "x-proxy-cache",
        "x-response-time", "x-runtime", "x-served-by", "x-squid-error", "x-sucuri-cache",
        "x-timer", "x-vercel-cache", "x-vercel-error", "x-xss-protection",
    ]

    private static let limits =
        ["", "-requests", "-tokens"].flatMap { what in
            ["limit", "remaining", "reset"].map { "x-ratelimit-\($0)\(what)" }
        } + [
            "ratelimit", "ratelimit-limit", "ratelimit-policy", "ratelimit-remaining",
            "ratelimit-reset",
        ]
}
