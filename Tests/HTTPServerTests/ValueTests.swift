import Testing

@testable import HTTPServer

struct ValueTests {
    @Test(arguments: [
        ("a=1&b=2", [("a", "1"), ("b", "2")]), ("a=1&a=2", [("a", "1"), ("a", "2")]),
        ("q=a+b%20c", [("q", "a b c")]), ("q=100%", [("q", "100%")]), ("q=%zz", [("q", "%zz")]),
        ("q=%C3%BC", [("q", "ü")]), ("q=%FF", [("q", "\u{FFFD}")]), ("a", [("a", "")]),
        ("", []), ("&&", []), ("=x", [("", "x")]), ("a=b=c", [("a", "b=c")]),
        ("%26=%3D", [("&", "=")]),
    ])
    func `a query is read`(text: String, pairs: [(String, String)]) {
        #expect(Fields.parse(urlEncoded: text) == Fields(pairs))
    }

    @Test func `fields give the first value and all values`() {
        let fields = Fields([("a", "1"), ("A", "2"), ("a", "3")])

        #expect(fields["a"] == "1")
        #expect(fields.all("a") == ["1", "3"])
        #expect(fields["b"] == nil)
    }

    @Test func `header names have no case and setting one replaces all of it`() {
        var headers = Headers([("Accept", "a"), ("ACCEPT", "b")])
        #expect(headers["accept"] == "a")

        headers["accept"] = "c"

        #expect(headers == Headers([("Accept", "c")]))
    }

    @Test(arguments: [
        ("/a/b?q=1", "/a/b"), ("/", "/"), ("http://host", "/"), ("HTTP://host?x", "/"),
        ("https://host:1/a", "/a"), ("/%41", "/A"), ("/%C3%BC", "/ü"), ("/a%20b", "/a b"),
        ("/a/...", "/a/..."), ("/..a", "/..a"), ("/%2525", "/%25"),
    ])
    func `a target has a path`(target: String, path: String) throws {
        let bytes = Array(target.utf8)
        let parts = try RequestTarget(bytes.span, limits: Limits())
        #expect(try parts.decodedPath(bytes.span) == path)
    }

    @Test(arguments: [
        "", "a", "host:80", "ftp://a/", "http:///a", "/a b", "/a\u{7F}", "/a#b", "/%", "/%4",
        "/%zz",
        "/%00", "/a%00b", "/a?b=%00", "/a\\b", "/a%5Cb", "/..", "/../etc/passwd", "/a/../b",
        "/%2e%2e/x", "/%2E./x", "/.", "/a/./b", "/a/..", "/..%2fx", "/%FF", "/%0A", "/%7F",
        "/a?b c",
        "http://a/../b", "/%2e%2e%2f%2e%2e%2fetc/passwd", "/..%5c..%5c",
    ])
    func `a target that leads elsewhere is refused`(target: String) {
        let bytes = Array(target.utf8)
        #expect(throws: Refusal.self) {
            let parts = try RequestTarget(bytes.span, limits: Limits())
            _ = try parts.decodedPath(bytes.span)
        }
    }

    @Test func `pages are found by the bytes of their path`() {
        let paths = (0..<500).map { "/articles/\($0)" }
        let pages = PreparedPages(
            Dictionary(uniqueKeysWithValues: paths.map { ($0, PreparedPage(.html($0))) }))

        #expect(pages.count == 500)
        for path in paths {
            let tag = PreparedPage(.html(path)).etag
            #expect(pages.find(Array(path.utf8).span)?.identity.tag.text == tag)
        }
        #expect(pages.find(Array("/articles/500".utf8).span) == nil)
        #expect(PreparedPages([:]).find(Array("/".utf8).span) == nil)
    }

    @Test(arguments: [
        ("form-data; name=\"a\"", ["name": "a"]), ("x;name=a;NAME=b", ["name": "a"]),
        (#"x; filename="a\"b\\c\d""#, ["filename": #"a"b\c\d"#]),
        ("x; name=\"a;b\"; c=d", ["name": "a;b", "c": "d"]),
        ("x; name=\"open", ["name": "open"]), ("x;", [:]), ("x; name", [:]), ("", [:]),
    ])
    func `a header value has parameters`(text: String, parameters: [String: String]) {
        #expect(HeaderValue(text).parameters == parameters)
    }

    @Test func `errors of the start say what to do`() {
        let seen = "handrail (process 1234)"
        #expect(
            ServerError.portInUse(host: "127.0.0.1", port: 8080, holder: seen).description
                == "Port 8080 on 127.0.0.1 is in use by handrail (process 1234). "
                + "Stop it or choose another port."
        )
        #expect(
            ServerError.portInUse(host: "127.0.0.1", port: 80, holder: nil).description
                == "Port 80 on 127.0.0.1 is in use by another program. "
                + "Stop it or choose another port."
        )
    }
}
