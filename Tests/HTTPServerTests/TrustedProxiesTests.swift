import Testing

@testable import HTTPServer

struct TrustedProxiesTests {
    private func origin(
        _ trusted: String, peer: String?, _ fields: [(String, String)], host: String? = "inner",
        isSecure: Bool = false
    ) throws -> Origin {
        try TrustedProxies(trusted).resolve(
            peer: peer.flatMap { IPAddress($0) }, headers: Headers(fields), host: host,
            isSecure: isSecure)
    }

    /// Every field that could speak of another client.
    static let lies = [
        ("Forwarded", "for=6.6.6.6;proto=https;host=evil.example"), ("X-Forwarded-For", "6.6.6.6"),
        ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"),
    ]

    @Test(arguments: [
        ("", "10.0.0.1"), ("10.0.0.2", "10.0.0.1"), ("unix", "127.0.0.1"), ("loopback", "10.0.0.1"),
        ("loopback, private", "192.0.2.1"), ("loopback", "::2"), ("::/0", "192.0.2.1"),
        ("loopback,private,0.0.0.0/0,::/0", nil),
    ])
    func `nobody believes a peer that is not trusted`(trusted: String, peer: String?) throws {
        let address = peer.flatMap { IPAddress($0) }

        let origin = try origin(trusted, peer: peer, TrustedProxiesTests.lies)

        #expect(origin == Origin(client: address, scheme: "http", host: "inner"))
    }

    @Test func `none believes nobody`() {
        let origin = TrustedProxies.none.resolve(
            peer: IPAddress("127.0.0.1"), headers: Headers(TrustedProxiesTests.lies), host: nil,
            isSecure: true)

        #expect(origin == Origin(client: IPAddress("127.0.0.1"), scheme: "https", host: nil))
    }

    @Test(arguments: [
        ("loopback", "127.0.0.1"), ("loopback", "127.255.0.1"), ("loopback", "::1"),
        ("loopback", "::ffff:127.0.0.1"), ("private", "10.1.2.3"), ("private", "172.31.0.1"),
        ("private", "192.168.1.1"), ("private", "169.254.1.1"), ("private", "fd00::1"),
        ("private", "fe80::1%eth0"), ("192.0.2.1", "192.0.2.1"), (" 2001:db8::/32 ", "2001:db8::1"),
        ("unix, 10.0.0.0/8 ,LOOPBACK", "127.0.0.1"), ("unix", nil),
    ])
    func `a trusted peer is believed`(trusted: String, peer: String?) throws {
        for fields in [TrustedProxiesTests.lies, Array(TrustedProxiesTests.lies.dropFirst())] {
            let origin = try origin(trusted, peer: peer, fields)

            #expect(
                origin
                    == Origin(
                        client: IPAddress("6.6.6.6"), scheme: "https", host: "evil.example"))
        }
    }

    @Test(arguments: [
        ("for=192.0.2.1", "192.0.2.1"), ("For=\"[2001:db8::1]:4711\"", "2001:db8::1"),
        ("for=192.0.2.1:80", "192.0.2.1"), ("for=\"192.0.2.1:_x\"", "192.0.2.1"),
        // The client wrote the first element.
        ("for=6.6.6.6, for=192.0.2.1", "192.0.2.1"),
        ("for=6.6.6.6, for=192.0.2.1, for=10.0.0.2", "192.0.2.1"),
        ("for=10.0.0.9, for=192.0.2.1, for=10.0.0.2", "192.0.2.1"),
        // Everybody is trusted.
        ("for=10.0.0.3, for=10.0.0.2", "10.0.0.3"),
        // What is not certain ends the walk.
        ("for=unknown", "10.0.0.1"), ("for=192.0.2.1, for=unknown, for=10.0.0.2", "10.0.0.2"),
        ("for=192.0.2.1, for=_hidden", "10.0.0.1"), ("for=192.0.2.1,,for=10.0.0.2", "10.0.0.2"),
        ("for=192.0.2.1, nonsense, for=10.0.0.2", "10.0.0.2"), ("proto=https", "10.0.0.1"),
        ("for=192.0.2.1,", "10.0.0.1"), ("for=\"2001:db8::1\"", "10.0.0.1"),
        ("for=192.0.2.1;for=6.6.6.6", "10.0.0.1"),
        // A quote that the client leaves open hides it but invents nobody.
        ("for=6.6.6.6, for=\"x, for=192.0.2.1", "10.0.0.1"),
        ("for=\", for=192.0.2.1;host=\"a,for=6.6.6.6,b\"", "10.0.0.1"),
        ("for=\", for=192.0.2.1;host=\"a,for=6.6.6.6\"", "10.0.0.1"),
    ])
    func `Forwarded is walked from the right`(value: String, client: String) throws {
        let origin = try origin("10.0.0.0/8", peer: "10.0.0.1", [("Forwarded", value)])

        #expect(origin.client?.description == client)
    }

    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("192.0.2.1:80", "192.0.2.1"), ("2001:db8::1", "2001:db8::1"),
        ("[2001:db8::1]", "2001:db8::1"), ("[2001:db8::1]:80", "2001:db8::1"),
        ("6.6.6.6, 192.0.2.1", "192.0.2.1"), ("6.6.6.6,192.0.2.1 , 10.0.0.2", "192.0.2.1"),
        ("10.0.0.9, 192.0.2.1, 10.0.0.2", "192.0.2.1"), ("10.0.0.3, 10.0.0.2", "10.0.0.3"),
        ("6.6.6.6, unknown", "10.0.0.1"), ("6.6.6.6, nonsense, 10.0.0.2", "10.0.0.2"),
        ("6.6.6.6, ", "10.0.0.1"), ("6.6.6.6,,10.0.0.2", "10.0.0.2"), ("", "10.0.0.1"),
        ("6.6.6.6, \"192.0.2.1\"", "10.0.0.1"), ("6.6.6.6, for=192.0.2.1", "10.0.0.1"),
        ("2001:db8::2, ::ffff:10.0.0.2", "2001:db8::2"),
    ])
    func `X-Forwarded-For is walked from the right`(value: String, client: String) throws {
        let origin = try origin("10.0.0.0/8", peer: "10.0.0.1", [("X-Forwarded-For", value)])

        #expect(origin.client?.description == client)
    }

    @Test func `several fields of a name are one list`() throws {
        let forwarded = [
            ("Forwarded", "for=6.6.6.6"), ("forwarded", "for=192.0.2.1, for=10.0.0.2"),
        ]
        let unofficial = [
            ("X-Forwarded-For", "6.6.6.6, 192.0.2.1"), ("X-FORWARDED-FOR", "10.0.0.2"),
        ]
        let open = [("Forwarded", "for=\""), ("Forwarded", "for=192.0.2.1")]

        for fields in [forwarded, unofficial, open] {
            let origin = try origin("private", peer: "10.0.0.1", fields)
            #expect(origin.client?.description == "192.0.2.1")
        }
    }

    @Test func `Forwarded wins over the others when they name the same client`() throws {
        let fields =
            [("Forwarded", "for=6.6.6.6;proto=http;host=a.example")]
            + TrustedProxiesTests.lies.dropFirst()

        let both = try origin("private", peer: "10.0.0.1", fields)
        let empty = try origin(
            "private", peer: "10.0.0.1",
            [("Forwarded", " ")] + TrustedProxiesTests.lies.dropFirst())

        #expect(both == Origin(client: IPAddress("6.6.6.6"), scheme: "http", host: "a.example"))
        #expect(empty.client == IPAddress("6.6.6.6"))
    }

    @Test(arguments: [
        // The proxy knows X-Forwarded-For only; the client invented the other.
        ("for=6.6.6.6;proto=https;host=evil.example", "192.0.2.1"),
        ("for=192.0.2.1", "6.6.6.6"), ("for=192.0.2.1", "unknown"), ("nonsense", "192.0.2.1"),
    ])
    func `two fields that disagree about the client say nothing`(
        forwarded: String, unofficial: String
    ) throws {
        let fields = [("Forwarded", forwarded), ("X-Forwarded-For", unofficial)]

        let origin = try origin("private", peer: "10.0.0.1", fields)

        #expect(origin == Origin(client: IPAddress("10.0.0.1"), scheme: "http", host: "inner"))
    }

    @Test(arguments: [
        // The element where the walk stops speaks, not the client's own nor the inner proxy's.
        (
            "for=6.6.6.6;proto=http;host=evil, for=192.0.2.1;proto=https;host=a.example, "
                + "for=10.0.0.2;proto=http;host=b", "https", "a.example"
        ),
        ("for=_hidden;proto=https;host=a.example, for=10.0.0.2;proto=http", "https", "a.example"),
        ("proto=https;host=a.example", "https", "a.example"),
        ("for=10.0.0.3;proto=https;host=a.example, for=10.0.0.2;proto=http", "https", "a.example"),
        ("nonsense, for=10.0.0.2;proto=https;host=b", "https", "b"),
        ("for=192.0.2.1;proto=HTTPS;host=\"[::1]:8080\"", "https", "[::1]:8080"),
        ("for=192.0.2.1, for=10.0.0.2;proto=https;host=b", "http", "inner"),
        ("for=192.0.2.1;proto=ftp;host=\"a b\"", "http", "inner"),
        ("for=192.0.2.1;proto=\"https,\";host=\"a/b\"", "http", "inner"),
    ])
    func `scheme and host are what the client asked for`(
        value: String, scheme: String, host: String
    ) throws {
        let origin = try origin("private", peer: "10.0.0.1", [("Forwarded", value)])

        #expect(origin.scheme == scheme)
        #expect(origin.host == host)
    }

    @Test(arguments: [
        ("https", "a.example", "https", "a.example"), ("HTTPS", "a:1", "https", "a:1"),
        ("https, http", "evil, a.example", "http", "a.example"),
        ("http,https", "evil,", "https", "inner"), ("ftp", "a b", "http", "inner"),
        ("https://", "http://a", "http", "inner"), ("", "", "http", "inner"),
    ])
    func `of X-Forwarded-Proto and -Host the last value counts`(
        protos: String, hosts: String, scheme: String, host: String
    ) throws {
        let fields = [("X-Forwarded-Proto", protos), ("X-Forwarded-Host", hosts)]

        for client in [[], [("X-Forwarded-For", "192.0.2.1")], [("X-Forwarded-For", "unknown")]] {
            let origin = try origin("private", peer: "10.0.0.1", fields + client)
            #expect(origin.scheme == scheme)
            #expect(origin.host == host)
        }
    }

    @Test func `more proxies than are looked at end the walk`() throws {
        let many = Array(repeating: "10.0.0.2", count: 100).joined(separator: ", ")

        let origin = try origin(
            "private", peer: "10.0.0.1", [("X-Forwarded-For", "192.0.2.1, " + many)])

        #expect(origin.client?.description == "10.0.0.2")
    }

    @Test(arguments: [
        ("10.0.0.1/8", "10.0.0.1/8"), ("loopback, nonsense", "nonsense"), ("loopback;unix", "unix"),
        ("10.0.0.0/8 192.0.2.1", "192.0.2.1"), ("127.0.0.1:80", "127.0.0.1:80"), ("*", "*"),
        ("a,", "\"a\""), ("unix,,loopback", "comma"), (",", "comma"),
    ])
    func `a wrong member is named in one line`(text: String, member: String) throws {
        let error = try #require(
            #expect(throws: AddressError.self) { try TrustedProxies(text) })

        #expect(error.description.hasPrefix("The list of trusted proxies "))
        #expect(error.description.contains(member))
        #expect(!error.description.contains("\n"))
    }

    @Test(arguments: [
        "a", "a:80", "[::1]:80", "127.0.0.1", "sub.example.org", "xn--bcher-kva.example", "a_b",
        "[::]",
    ])
    func `a good host is one`(host: String) {
        #expect(Authority.isValid(host))
    }

    @Test(arguments: [
        "", ":80", "a:", "a:x", "a:99999", "a:123456", "a:1:2", "[::1", "[::1]80", "[1.2.3.4]",
        "[]",
        "::1", "a]", "[fe80::1%25eth0]", "a b", "a/b", "a@b", "a,b", "ü", "a\"",
    ])
    func `a bad host is none`(host: String) {
        #expect(!Authority.isValid(host))
    }
}
