import HTTPServer
import TestSupport
import Testing

/// RFC 9110, 12.5.3 and 8.8.3: one page in several content codings.
@Suite(.serialized) struct CodingTests {
    private let site: TestSite

    init() throws {
        var router = TestSite.router()
        router.get("/routed") { _ in VersionedSite.page }
        site = try TestSite(
            router: router,
            pages: [
                "/page": PreparedPage(.html(TestSite.page)),
                "/short": PreparedPage(.html(String(repeating: "a", count: 511))),
                "/picture": PreparedPage(.text(TestSite.page, type: "image/png")),
                "/drawing": PreparedPage(.text(TestSite.page, type: "image/svg+xml")),
                "/feed": PreparedPage(.text(TestSite.page, type: "application/feed+json")),
                "/script": PreparedPage(.text(TestSite.page, type: "Text/JavaScript")),
                "/noise": PreparedPage(CodingTests.noise),
            ])
    }

    @Test(arguments: [
        (nil, nil), ("", nil), ("gzip", "gzip"), ("br", "br"), ("gzip, br", "br"),
        ("br;q=0.5, gzip;q=0.9", "gzip"), ("gzip;q=0.5, br;q=0.5", "br"), ("gzip;q=0", nil),
        ("gzip;q=0.000", nil), ("br;q=0, *", "gzip"), ("*", "br"), ("*;q=0", nil),
        ("gzip, *;q=0", "gzip"), ("identity;q=1", nil), ("identity;q=1, gzip;q=0.5", nil),
        ("identity;q=0.5, gzip", "gzip"), ("identity", nil), ("deflate", nil), ("GZIP", "gzip"),
        ("x-gzip", "gzip"), ("gzip;q=2", nil), ("gzip;q=x", nil), ("gzip ; q=1", "gzip"),
        ("gzip,,br;q=0.1", "gzip"), ("deflate, gzip;q=1.0, *;q=0.5", "gzip"),
    ])
    func `a client gets a coding that it takes`(accepted: String?, coding: String?) throws {
        let field = accepted.map { "Accept-Encoding: \($0)\r\n" } ?? ""

        let reply = try #require(site.get("/page", field))

        #expect(reply.status == 200)
        #expect(reply["Content-Encoding"] == coding)
        #expect(CodingTests.decode(reply) == TestSite.page)
    }

    @Test func `several fields are one list`() {
        let fields = "Accept-Encoding: gzip;q=0\r\nAccept-Encoding: br\r\n"

        #expect(site.get("/page", fields)?["Content-Encoding"] == "br")
    }

    @Test(arguments: ["identity", "gzip", "br"])
    func `every variant says that it depends on the client`(coding: String) throws {
        let accept = "Accept-Encoding: \(coding)\r\n"
        let reply = try #require(site.get("/page", accept))
        let tag = try #require(reply["ETag"])

        let known = try #require(site.get("/page", accept + "If-None-Match: \(tag)\r\n"))

        #expect(reply["Vary"] == "Accept-Encoding")
        #expect(known.status == 304)
        #expect(known["Vary"] == "Accept-Encoding")
        #expect(known["ETag"] == tag)
        #expect(known["Content-Encoding"] == nil)
    }

    @Test func `a page that varies by more says both`() throws {
        let site = try VersionedSite.start()

        #expect(site.get("/prepared")?["Vary"] == "Cookie, Accept-Encoding")
    }

    // 8.8.3.3: a strong tag is of one coding.
    @Test func `each coding has its own tag`() throws {
        let tags = try ["identity", "gzip", "br"].map {
            try #require(site.get("/page", "Accept-Encoding: \($0)\r\n")?["ETag"])
        }

        #expect(Set(tags).count == 3)
        #expect(tags.allSatisfy { $0.hasPrefix("\"") && $0.hasSuffix("\"") })
    }

    @Test(arguments: ["identity", "gzip", "br"])
    func `the tag of gzip is known to the gzip variant only`(coding: String) throws {
        let tag = try #require(site.get("/page", "Accept-Encoding: gzip\r\n")?["ETag"])

        let reply = try #require(
            site.get("/page", "Accept-Encoding: \(coding)\r\nIf-None-Match: \(tag)\r\n"))

        #expect(reply.status == (coding == "gzip" ? 304 : 200))
    }

    @Test(arguments: ["gzip", "br"])
    func `HEAD tells the coding and its length`(coding: String) throws {
        let accept = "Accept-Encoding: \(coding)\r\n"
        let get = try #require(site.get("/page", accept))

        let head = try #require(site.ask("HEAD", "/page", accept))

        #expect(head["Content-Encoding"] == coding)
        #expect(head["Content-Length"] == get["Content-Length"])
        #expect(head["ETag"] == get["ETag"])
    }

    @Test(arguments: ["/short", "/picture", "/noise", "/hello", "/routed"])
    func `what is short, an image, noise or not prepared is sent as it is`(path: String) throws {
        let reply = try #require(site.get(path, "Accept-Encoding: gzip, br\r\n"))

        #expect(reply.status == 200)
        #expect(reply["Content-Encoding"] == nil)
    }

    @Test(arguments: ["/drawing", "/feed", "/script"])
    func `text by another name is compressed`(path: String) throws {
        let reply = try #require(site.get(path, "Accept-Encoding: gzip\r\n"))

        #expect(reply["Content-Encoding"] == "gzip")
        #expect(CodingTests.decode(reply) == TestSite.page)
    }

    @Test func `an image does not vary`() {
        #expect(site.get("/picture")?["Vary"] == nil)
    }

    /// Text, it says, but nothing in it comes twice.
    private static let noise: Response = {
        var seed: UInt32 = 1
        let bytes = (0..<2000).map { _ in
            seed = seed &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: seed >> 24)
        }
        return Response(headers: Headers([("Content-Type", "text/plain")]), body: bytes)
    }()

    private static func decode(_ reply: Reply) -> String? {
        let room = TestSite.page.utf8.count + 1
        return switch reply["Content-Encoding"] {
        case nil: reply.body
        case "gzip":
            Decoding.gunzip(reply.bytes, room: room).map { String(decoding: $0, as: UTF8.self) }
        case "br":
            Decoding.unbrotli(reply.bytes, room: room).map { String(decoding: $0, as: UTF8.self) }
        default: nil
        }
    }
}
