import HTTPServer
import TestSupport
import Testing

/// RFC 7239: what a proxy says of the request that it passes on.
@Suite(.serialized) struct ProxyTests {
    private static func site(trusting proxies: String) throws -> TestSite {
        var router = TestSite.router()
        router.get("/origin") { request in
            .text("\(request.client) \(request.origin.scheme) \(request.origin.host ?? "-")")
        }
        router.get("/id") { .text($0.id) }
        router.get("/slow-id", .slow) { .text($0.id) }
        var configuration = ServerConfiguration(threads: 2, workers: 2)
        configuration.proxies = try TrustedProxies(proxies)
        return try TestSite(configuration, router: router)
    }

    static let words = [
        ("Forwarded: for=192.0.2.1;proto=https;host=help.example", "192.0.2.1 https help.example"),
        ("Forwarded: For=\"[2001:db8::1]:4711\";Proto=HTTPS", "2001:db8::1 https a"),
        ("Forwarded: for=192.0.2.9, for=192.0.2.1;host=h", "192.0.2.1 http h"),
        ("Forwarded: for=192.0.2.9\r\nForwarded: for=192.0.2.1", "192.0.2.1 http a"),
        ("Forwarded: for=192.0.2.1;proto=ftp;host=\"a b\"", "192.0.2.1 http a"),
        ("Forwarded: for=_hidden;proto=https", "127.0.0.1 https a"),
        (
            "X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: https\r\n"
                + "X-Forwarded-Host: help.example:8443", "192.0.2.1 https help.example:8443"
        ),
        ("X-Forwarded-For: 192.0.2.9, 192.0.2.1, 127.0.0.1", "192.0.2.1 http a"),
        ("X-Forwarded-For: nobody", "127.0.0.1 http a"),
        ("X-Forwarded-Proto: https", "127.0.0.1 https a"),
        // Two that disagree say nothing.
        ("Forwarded: for=192.0.2.1\r\nX-Forwarded-For: 192.0.2.2", "127.0.0.1 http a"),
    ]

    @Test(arguments: words)
    func `a trusted proxy says who asks, how and for which host`(
        fields: String, origin: String
    ) throws {
        let site = try ProxyTests.site(trusting: "loopback")

        #expect(site.get("/origin", fields + "\r\n")?.body == origin)
    }

    @Test(arguments: words.map(\.0), ["", "192.0.2.0/24", "unix"])
    func `nobody else's word is taken`(fields: String, proxies: String) throws {
        let site = try ProxyTests.site(trusting: proxies)

        #expect(site.get("/origin", fields + "\r\n")?.body == "127.0.0.1 http a")
    }

    @Test func `the proxy's host comes before that of an absolute address`() throws {
        let site = try ProxyTests.site(trusting: "loopback")

        #expect(
            site.get("http://b/origin", "X-Forwarded-Host: h\r\n")?.body == "127.0.0.1 http h")
        #expect(site.get("http://b/origin")?.body == "127.0.0.1 http b")
    }

    @Test(arguments: ["abc", "5f2b-~x.1", String(repeating: "a", count: 64)])
    func `the name that a trusted proxy gives a request is kept`(id: String) throws {
        let site = try ProxyTests.site(trusting: "loopback")

        for path in ["/id", "/slow-id"] {
            let reply = try #require(site.get(path, "X-Request-ID: \(id)\r\n"))
            #expect(reply.body == id)
            #expect(reply["X-Request-ID"] == id)
        }
    }

    @Test(arguments: ["a b", "a\"b", "<script>", "ü", String(repeating: "a", count: 65), ""])
    func `a name that is none is replaced`(id: String) throws {
        let site = try ProxyTests.site(trusting: "loopback")

        let reply = try #require(site.get("/id", "X-Request-ID: \(id)\r\n"))

        #expect(reply["X-Request-ID"]?.count == 16)
        #expect(reply.body == reply["X-Request-ID"])
    }

    @Test func `a name from a client is replaced`() throws {
        let site = try ProxyTests.site(trusting: "")

        let reply = try #require(site.get("/id", "X-Request-ID: mine\r\n"))

        #expect(reply["X-Request-ID"] != "mine")
        #expect(reply.body == reply["X-Request-ID"])
    }

    @Test func `each answer of a route has a name of its own`() throws {
        let site = try ProxyTests.site(trusting: "")
        let client = site.connect()
        let paths = ["/id", "/slow-id", "/missing", "/broken", "/id/", "/id"]

        let ids = try paths.map { path in
            client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
            return try #require(client.readResponse()?["X-Request-ID"])
        }

        #expect(Set(ids).count == paths.count)
        #expect(ids.allSatisfy { $0.count == 16 && $0.allSatisfy(\.isHexDigit) })
    }

    @Test func `a request that is refused has a name too`() throws {
        let site = try ProxyTests.site(trusting: "")

        #expect(site.get("/%00")?["X-Request-ID"]?.count == 16)
    }
}
