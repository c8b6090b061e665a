import HTTPServer
import TestSupport
import Testing

/// RFC 9112, 3.2 and RFC 3986, 6.2: the addresses that a page has.
@Suite(.serialized) struct AddressTests {
    private let site: TestSite

    init() throws {
        var router = TestSite.router()
        router.get("/") { _ in .text("home") }
        router.get("/host") { .text($0.origin.host ?? "-") }
        router.get("/find") { .text($0.query["q"] ?? "") }
        router.get("/codes/{code}") { request in
            guard request[parameter: "code"] == "err_reset" else { throw Refusal.notFound }
            return .text("reset")
        }
        router.get("/old/{name}") { .movedPermanently("/articles/" + $0[parameter: "name"]) }
        router.get("/hidden/{name}", .slow) { .text($0[parameter: "name"]) }
        router.post("/send") { _ in .text("sent") }
        site = try TestSite(
            router: router,
            pages: [
                "/hello": PreparedPage(.html("prepared")),
                "/über uns": PreparedPage(.html("über")),
                "/a+b": PreparedPage(.html("plus")),
            ])
    }

    @Test(arguments: [
        ("/hello/", "/hello"), ("//hello", "/hello"), ("/hello//", "/hello"), ("///", "/"),
        ("/HELLO", "/hello"), ("/Hello/", "/hello"), ("/%48ello", "/hello"),
        ("/codes/ERR_RESET", "/codes/err_reset"), ("/codes//err_reset/", "/codes/err_reset"),
        ("/articles/a%20b/", "/articles/a%20b"), ("/articles/%C3%BC/", "/articles/%C3%BC"),
        ("/articles/a%25b/", "/articles/a%25b"), ("/articles/a%3Fb/", "/articles/a%3Fb"),
        ("http://b/hello/", "/hello"), ("/old/x/", "/articles/x"),
    ])
    func `an address that is nearly right leads to the page's own, once`(
        target: String, location: String
    ) throws {
        let reply = try #require(site.get(target))

        #expect(reply.status == 301)
        #expect(reply["Location"] == location)
        #expect(site.get(location)?.status == 200)
    }

    @Test(arguments: ["/hello/", "/HELLO", "//hello"])
    func `HEAD is led as GET is`(target: String) throws {
        let reply = try #require(site.ask("HEAD", target))

        #expect(reply.status == 301)
        #expect(reply["Location"] == "/hello")
    }

    @Test(arguments: [
        ("/find/?q=a+b%26c", "/find?q=a%20b%26c"), ("/FIND?q=%C3%BC&x", "/find?q=%C3%BC&x="),
        ("/find/?", "/find"), ("/find/?q=%0d%0aX:%20y", "/find?q=%0D%0AX%3A%20y"),
        ("/find/?q=//evil.example/", "/find?q=%2F%2Fevil.example%2F"),
    ])
    func `the query goes with it, encoded again`(target: String, location: String) throws {
        let reply = try #require(site.get(target))

        #expect(reply["Location"] == location)
        #expect(!reply.head.contains("\r\nX:"))
        #expect(site.get(location)?.status == 200)
    }

    @Test func `a slow page is looked for by a worker`() throws {
        let site = try TestSite(workers: 1)
        let slow = site.connect()
        slow.send("GET /slow/?ms=400 HTTP/1.1\r\nHost: a\r\n\r\n")

        #expect(site.get("/prepared")?.status == 200)
        #expect(slow.readResponse(patience: 10) == nil, "it is at work, and nobody waited for it")
        #expect(slow.readResponse()?["Location"] == "/slow?ms=400")
    }

    @Test(arguments: [
        "/nowhere/", "//nowhere", "/NOWHERE", "/codes/nothing/", "/codes/NOTHING", "/hello/x/",
        "/broken/", "//evil.example/", "//evil.example/%2e", "/hello%2F",
        "//%2Fhello",
        "///evil.example//", "/%20/", "/hello%20",
    ])
    func `a path that is nowhere leads nowhere`(target: String) throws {
        let reply = try #require(site.get(target))

        #expect((400...404).contains(reply.status))
        #expect(reply["Location"] == nil)
    }

    // A browser takes "//host" and "/\host" for another host.
    @Test(arguments: [
        "//evil.example", "//evil.example/", "/\\evil.example", "/%5Cevil.example",
        "//%5Cevil.example", "///evil.example", "/%2Fevil.example/", "//evil.example/%2E%2E",
        "http:////evil.example", "/%09/evil.example", "//evil.example%00",
    ])
    func `no address leads to another host`(target: String) throws {
        var router = TestSite.router()
        router.get("/{name}") { .text($0[parameter: "name"]) }
        let site = try TestSite(router: router)

        let reply = try #require(site.get(target))

        if let location = reply["Location"] {
            #expect(location.hasPrefix("/"))
            #expect(!location.hasPrefix("//"))
            #expect(!location.contains("\\"))
        }
    }

    // A redirect would turn it into a GET and lose what was sent.
    @Test(arguments: ["POST /send/", "POST /SEND", "POST //send", "DELETE /hello/"])
    func `what is no reading is not led on`(request: String) throws {
        let reply = try #require(
            site.ask("\(request) HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"))

        #expect(reply.status == 404)
        #expect(reply["Location"] == nil)
    }

    // RFC 9112, 3.2.2
    @Test(arguments: [
        ("http://b.example/host", "b.example"), ("HTTP://b.example:8080/host", "b.example:8080"),
        ("https://b.example/host?x", "b.example"), ("http://[::1]:80/host", "[::1]:80"),
        ("/host", "a"),
    ])
    func `the host of an absolute address wins over the field`(target: String, host: String) {
        #expect(site.get(target)?.body == host)
    }

    @Test(arguments: [
        "http://user@b/host", "http://user:secret@b/host", "http://b,c/host", "http://b\"/host",
        "http:///host", "http://<b>/host", "http://b\\c/host", "http://?x", "ftp://b/host",
    ])
    func `an absolute address without a sound host is 400`(target: String) {
        #expect(site.get(target)?.status == 400)
    }

    @Test func `an absolute address needs the field all the same`() {
        #expect(site.ask("GET http://b/host HTTP/1.1\r\n\r\n")?.status == 400)
    }

    @Test(arguments: ["http://b", "http://b/", "http://b?x=1"])
    func `an absolute address without a path is the first page`(target: String) {
        #expect(site.get(target)?.body == "home")
    }

    // RFC 3986, 6.2.2.2: an escaped letter is that letter.
    @Test(arguments: [
        ("/%68%65llo", "prepared"), ("/%c3%bcber%20uns", "über"), ("/%C3%BCber%20uns?x", "über"),
        ("/a+b", "plus"), ("/a%2Bb", "plus"),
    ])
    func `an escaped path finds its prepared page`(target: String, text: String) {
        #expect(site.get(target)?.body == text)
    }

    @Test func `a plus in a path is no space`() {
        #expect(site.get("/%C3%BCber+uns")?.status == 404)
    }
}
