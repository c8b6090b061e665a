import Testing

@testable import HTTPServer

/// What a request shows of proxies on the client's side.
struct RequestProxiesTests {
    /// A request as the server reads it: the client is who the trusted proxies say it is.
    private func fields(
        _ headers: [(String, String)], peer: String = "203.0.113.7", trusting trusted: String = ""
    ) throws -> [String] {
        let headers = Headers(headers)
        let origin = try TrustedProxies(trusted).resolve(
            peer: IPAddress(peer), headers: headers, host: nil, isSecure: false)
        return Request(path: "/", headers: headers, origin: origin).foreignProxyFields
    }

    @Test func `a request that came straight shows none`() throws {
        #expect(try fields([("User-Agent", "x")]) == [])
    }

    @Test(arguments: [
        ("Via", "1.1 office"), ("X-Forwarded-For", "192.168.1.4"), ("Forwarded", "for=_hidden"),
    ])
    func `what comes with the request is another’s`(name: String, value: String) throws {
        #expect(try fields([(name, value)]) == [name])
    }

    @Test func `what the trusted proxy writes is not`() throws {
        let trusted = "10.0.0.1"
        let own = [("X-Forwarded-For", "203.0.113.7"), ("Via", "1.1 edge")]

        #expect(try fields(own, peer: "10.0.0.1", trusting: trusted) == [])
        #expect(
            try fields([("Forwarded", "for=203.0.113.7")], peer: "10.0.0.1", trusting: trusted)
                == [])
    }

    @Test func `what stood there before it wrote is another’s again`() throws {
        let headers = [
            ("Via", "1.1 office, 1.1 edge"), ("X-Forwarded-For", "192.168.1.4, 203.0.113.7"),
        ]

        #expect(
            try fields(headers, peer: "10.0.0.1", trusting: "10.0.0.1")
                == ["Via", "X-Forwarded-For"])
    }

    @Test func `two trusted proxies may each have written a line`() throws {
        let headers = [("X-Forwarded-For", "203.0.113.7, 10.0.0.2"), ("Via", "1.1 a, 1.1 b")]

        #expect(try fields(headers, peer: "10.0.0.1", trusting: "10.0.0.0/24") == [])
    }

    @Test(arguments: ["127.0.0.1", "::1", "192.168.1.1", "fd00::1"])
    func `a peer nearby may be a proxy of ours, so nothing is said`(peer: String) throws {
        #expect(try fields([("X-Forwarded-For", "203.0.113.7")], peer: peer) == [])
    }
}
