/// A program or service that answers requests, and what it is known by.
struct KnownServer: Sendable {
    let name: String
    /// Where it stands on the way when it answers by itself.
    let kind: Answerer.Kind
    /// Its names, in lower case, as `Server:` and error pages have them.
    let marks: [String]
    /// Names that `Server:` alone has.
    var values: [String] = []
    /// Headers that only it writes.
    var headers: [String] = []

    /// The one that a `Server:` value names, the longest name first; nil where none is known.
    static func named(in value: String) -> KnownServer? {
        let value = Array(value.utf8.map(\.lowered))[...]
        let best = byLength.first { value.firstRange(of: $0.mark) != nil }
        return best.map { all[$0.server] }
    }

    /// The names, the longest first, and the servers that they are of.
    private static let byLength: [(mark: [UInt8], server: Int)] =
        all.indices.flatMap { index in
            (all[index].marks + all[index].values).map { (Array($0.utf8), index) }
        }.sorted { $0.0.count > $1.0.count }

    /// In the order in which they are looked for by their headers.
    static let all: [KnownServer] = [
        KnownServer(
            name: "Cloudflare", kind: .cdn, marks: ["cloudflare"],
            headers: ["cf-ray", "cf-cache-status", "cf-mitigated"]),
        KnownServer(
            name: "CloudFront", kind: .cdn, marks: ["cloudfront"],
            headers: ["x-amz-cf-id", "x-amz-cf-pop"]),
        KnownServer(
            name: "Fastly", kind: .cdn, marks: ["fastly"],
            headers: ["x-fastly-request-id", "x-served-by", "x-timer"]),
        KnownServer(
            name: "Akamai", kind: .cdn, marks: ["akamai", "ghost akamai"],
            headers: ["x-akamai-request-id", "x-akamai-staging"]),
        KnownServer(
            name: "Azure Front Door", kind: .cdn, marks: [], headers: ["x-azure-ref"]),
        KnownServer(
            name: "Vercel", kind: .cdn, marks: [], values: ["vercel"], headers: ["x-vercel-id"]),
        KnownServer(
            name: "Netlify", kind: .cdn, marks: [], values: ["netlify"],
            headers: ["x-nf-request-id"]),
        KnownServer(
            name: "Imperva", kind: .cdn, marks: [], values: ["imperva"], headers: ["x-iinfo"]),
        KnownServer(
            name: "Sucuri", kind: .cdn, marks: [], values: ["sucuri"], headers: ["x-sucuri-id"]),
        KnownServer(
            name: "AWS load balancer", kind: .gateway, marks: [], values: ["awselb"]),
        KnownServer(
            name: "AWS API Gateway", kind: .gateway, marks: [],
            headers: ["x-amz-apigw-id", "x-amzn-requestid"]),
        KnownServer(
            name: "Azure Application Gateway", kind: .gateway, marks: [],
            values: ["microsoft-azure-application-gateway"]),
        KnownServer(
            name: "Google", kind: .gateway, marks: ["gws", "gfe", "google frontend"],
            headers: ["x-cloud-trace-context"]),
        KnownServer(
            name: "Heroku", kind: .gateway, marks: ["heroku router"], values: ["vegur", "heroku"]),
        KnownServer(
            name: "Envoy", kind: .gateway, marks: ["envoy", "istio-envoy"],
            headers: ["x-envoy-overloaded", "x-envoy-ratelimited", "x-envoy-attempt-count"]),
        KnownServer(
            name: "Kong", kind: .gateway, marks: [], values: ["kong/"],
            headers: ["x-kong-response-latency", "x-kong-proxy-latency"]),
        KnownServer(name: "HAProxy", kind: .gateway, marks: ["haproxy"]),
        KnownServer(name: "Traefik", kind: .gateway, marks: ["traefik"]),
        KnownServer(
            name: "Squid", kind: .gateway, marks: ["squid"], headers: ["x-squid-error"]),
        KnownServer(
            name: "Varnish", kind: .gateway, marks: ["varnish"], headers: ["x-varnish"]),
        KnownServer(name: "nginx", kind: .gateway, marks: ["nginx"]),
        KnownServer(name: "OpenResty", kind: .gateway, marks: ["openresty"]),
        KnownServer(name: "Caddy", kind: .gateway, marks: ["caddy"]),
        KnownServer(name: "Apache", kind: .gateway, marks: ["apache"]),
        KnownServer(
            name: "Microsoft IIS", kind: .origin, marks: ["microsoft-iis", "iis"]),
        KnownServer(name: "LiteSpeed", kind: .origin, marks: ["litespeed"]),
        KnownServer(
            name: "Apache Tomcat", kind: .origin, marks: ["apache tomcat"],
            values: ["apache-coyote"]),
        KnownServer(name: "Jetty", kind: .origin, marks: ["jetty"]),
        KnownServer(name: "Gunicorn", kind: .origin, marks: ["gunicorn"]),
        KnownServer(name: "Kestrel", kind: .origin, marks: ["kestrel"]),
        KnownServer(name: "Uvicorn", kind: .origin, marks: ["uvicorn"]),
    ]
}
