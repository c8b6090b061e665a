import HTTPServer
import TestSupport
import Testing

@Suite(.serialized) struct GuardTests {
    static let hidden = "GET /hello HTTP/1.1\r\nHost: hidden\r\n\r\n"

    @Test(arguments: [
        "Host: a\r\nContent-Length: 40\r\nTransfer-Encoding: chunked",
        "Host: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 40",
        "Host: a\r\nContent-Length: 0\r\nContent-Length: 40",
        "Host: a\r\nContent-Length: 0\r\nContent-Length: 0",
        "Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Host: a\r\nContent-Length: +5", "Host: a\r\nContent-Length: 5, 5",
        "Host: a\r\nContent-Length: 0x5", "Host: a\r\nContent-Length: -1",
        "Host: a\r\nContent-Length:", "Host: a\r\nContent-Length: 5 5",
        "Host: a\r\nContent-Length : 5", "Host: a\r\nTransfer-Encoding : chunked",
        "Host: a\r\nContent-\r\n Length: 5", "Host: a\r\nX: y\r\n folded",
        "Host: a\r\nTransfer-: chunked\r\n Encoding",
        "Host: a\r\nX: y\r\n\tTransfer-Encoding: chunked",
        "Host: a\r\nX: y\nTransfer-Encoding: chunked", "Host: a\nX: y",
        "Host: a\r\nX: a\rb", "Host: a\r\nX: a\0b", "Host: a\r\nX: a\u{1}b", "Host: a\r\nX\u{1}: b",
        "Host: a\r\nX(: b", "Host: a\r\n: b", "Host: a\r\nnocolon", "Host: a\r\nÜ: b",
        "X: y", "Host: a\r\nHost: b", "Host: a\r\nhost: a", "Host: a b", "Host: a/b", "Host:",
        "Host: a@b", "Host: a,b", " Host: a",
    ])
    func `a header that could hide a request is 400 and the end`(header: String) throws {
        let site = try TestSite()
        for method in ["POST /echo", "GET /prepared"] {
            let client = site.connect()
            client.send("\(method) HTTP/1.1\r\n\(header)\r\n\r\n0\r\n\r\n\(GuardTests.hidden)")

            let answer = try #require(client.readToEnd())

            #expect(answer.hasPrefix("HTTP/1.1 400 "))
            #expect(answer.contains("Connection: close"))
            #expect(!answer.contains(" 200 "))
            #expect(!answer.hasSuffix("hello"))
        }
    }

    @Test(arguments: [
        "identity", "gzip", "gzip, chunked", "chunked, chunked", "xchunked", "chunked ",
        "\"chunked\"", "chunked;q=1",
    ])
    func `a coding other than chunked is 501 and the end`(coding: String) throws {
        let site = try TestSite()
        let client = site.connect()
        client.send(
            "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \(coding)\r\n\r\n0\r\n\r\n\(GuardTests.hidden)"
        )

        let answer = try #require(client.readToEnd())

        #expect(answer.hasPrefix("HTTP/1.1 501 "))
        #expect(!answer.dropFirst().contains("HTTP/1.1"))
    }

    @Test func `HTTP 1.0 has no chunks and at most one Host`() throws {
        let site = try TestSite()

        #expect(
            site.ask("POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")?.status
                == 400)
        #expect(site.ask("GET /hello HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n")?.status == 400)
    }

    @Test(arguments: ["G(T", "GET\u{1}", "G\tT", "\"GET\""])
    func `a method that is no token is 400`(method: String) throws {
        let site = try TestSite()

        #expect(site.ask("\(method) /hello HTTP/1.1\r\nHost: a\r\n\r\n")?.status == 400)
    }

    @Test(arguments: [
        "/%00", "/hello%00", "/%", "/%zz", "/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/a/..",
        "/a\\b", "/%5c..", "/%FF", "/hello?x=%00", "/a b", "/a?b c", "hello", "/hello#x", "http://",
        "/prepared/../hello",
    ])
    func `a path that leads elsewhere is 400`(target: String) throws {
        let site = try TestSite()

        let reply = site.get(target)

        #expect(reply?.status == 400)
        #expect(reply?.body == "refused 400")
    }

    @Test(arguments: [
        "/..%2f..%2fetc/passwd", "/articles/a%2Fb", "//nothing", "/nothing/", "/NOTHING",
    ])
    func `a path that is not there is 404`(target: String) throws {
        let site = try TestSite()

        #expect(site.get(target)?.status == 404)
    }

    @Test func `what is too long has its own status`() throws {
        let site = try TestSite()
        let address = "/" + String(repeating: "a", count: 9000)
        let header = String(
            repeating: "X-Field: 0123456789012345678901234567890123456789\r\n", count: 600)
        let query = "/query?" + String(repeating: "a&", count: 500)

        #expect(site.get(address)?.status == 414)
        #expect(site.get("/" + String(repeating: "a", count: 40_000))?.status == 414)
        #expect(site.get("/hello", header)?.status == 431)
        #expect(
            site.get("/hello", "X: " + String(repeating: "a", count: 40_000) + "\r\n")?.status
                == 431)
        #expect(site.get(query)?.status == 400)
        #expect(
            site.get("/hello", "X: " + String(repeating: "a", count: 8_000) + "\r\n")?.status == 200
        )
    }

    @Test(arguments: [
        "a", "a:80", "[::1]:80", "127.0.0.1", "sub.example.org", "xn--bcher-kva.example",
    ])
    func `a good host is good`(host: String) throws {
        let site = try TestSite()

        #expect(site.ask("GET /prepared HTTP/1.1\r\nHost: \(host)\r\n\r\n")?.status == 200)
    }

    @Test(arguments: [
        "", "GET\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/2.0\r\n\r\n",
        "GET / HTTP/1.1x\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\r\n\r\n",
    ])
    func `noise gets no page`(noise: String) throws {
        let site = try TestSite()
        let client = site.connect()
        client.send(noise)
        client.finish()

        let answer = try #require(client.readToEnd())

        #expect(!answer.contains(" 200 "))
    }

    @Test func `random and mutated requests never stop the server`() throws {
        let site = try TestSite()
        let request = Array(
            "POST /echo?a=b HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=X\r\nContent-Length: 20\r\n\r\n--X\r\n12345678901234567"
                .utf8)
        let end = ContinuousClock.now + .seconds(1)
        while ContinuousClock.now < end {
            var bytes = request
            for _ in 0..<Int.random(in: 1...10) {
                let index = Int.random(in: 0..<bytes.count)
                bytes[index] = .random(in: 0...255)
                if Bool.random() { bytes.removeSubrange(index..<min(bytes.count, index + 2)) }
            }
            let client = site.connect()
            client.send(bytes)
            client.finish()
            if Bool.random() { _ = client.readResponse(patience: 20) }
        }
        #expect(site.get("/prepared")?.status == 200)
    }
}
