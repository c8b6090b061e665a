import Glibc
import TestSupport
import Testing

@testable import HTTPServer

@Suite(.serialized) struct ServerTests {
    @Test func `a prepared page is answered with its tag`() throws {
        let site = try TestSite()

        let reply = try #require(site.get("/prepared"))

        #expect(reply.status == 200)
        #expect(reply.body == TestSite.page)
        #expect(reply["Content-Type"] == "text/html; charset=utf-8")
        #expect(reply["Date"] != nil)
        #expect(reply["ETag"]?.hasPrefix("\"") == true)
        #expect(reply["Connection"] == nil)
    }

    @Test func `a client that has the page gets 304`() throws {
        let site = try TestSite()
        let tag = try #require(site.get("/prepared")?["ETag"])

        for list in [tag, "W/" + tag, "\"x\", " + tag, "*"] {
            let reply = try #require(site.get("/prepared", "If-None-Match: \(list)\r\n"))
            #expect(reply.status == 304)
            #expect(reply["ETag"] == tag)
            #expect(reply["Content-Type"] == nil)
        }
        #expect(site.get("/prepared", "If-None-Match: \"x\"\r\n")?.status == 200)
    }

    @Test func `HEAD has the length and no body`() throws {
        let site = try TestSite()

        for path in ["/prepared", "/hello"] {
            let get = try #require(site.get(path))
            let head = try #require(
                site.ask(
                    "HEAD \(path) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", hasBody: false)
            )
            #expect(head.status == 200)
            #expect(head["Content-Length"] == get["Content-Length"])
        }
        let client = site.connect()
        client.send("HEAD /hello HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        #expect(client.readToEnd()?.hasSuffix("\r\n\r\n") == true)
    }

    @Test(arguments: [
        ("GET", "/hello", 200, nil), ("GET", "/missing", 404, nil),
        ("POST", "/hello", 405, "GET, HEAD, OPTIONS"),
        ("GET", "/echo", 405, "OPTIONS, POST"), ("POST", "/prepared", 405, "GET, HEAD, OPTIONS"),
        ("OPTIONS", "/echo", 204, "OPTIONS, POST"),
        ("OPTIONS", "/prepared", 204, "GET, HEAD, OPTIONS"),
        ("OPTIONS", "*", 204, "GET, HEAD, OPTIONS, POST"), ("GET", "*", 400, nil),
        ("BREW", "/hello", 405, "GET, HEAD, OPTIONS"),
        ("TRACE", "/hello", 405, "GET, HEAD, OPTIONS"),
        ("GET", "/broken", 500, nil), ("GET", "/%68ello", 200, nil),
        ("GET", "http://b/hello", 200, nil),
        ("GET", "http://b/prepared?x=1", 200, nil), ("GET", "/%C3%BCber%20uns", 200, nil),
        ("CONNECT", "a:80", 400, nil),
    ])
    func `a method and a path have a status`(
        method: String, target: String, status: Int, allow: String?
    ) throws {
        let site = try TestSite()

        let reply = try #require(site.ask("\(method) \(target) HTTP/1.1\r\nHost: a\r\n\r\n"))

        #expect(reply.status == status)
        #expect(reply["Allow"] == allow)
        if status >= 400 { #expect(reply.body == "refused \(status)") }
        if !target.contains("prepared") || status != 200, !target.contains("ber") {
            #expect(reply["X-Finished"] == "yes")
        }
    }

    @Test func `a query reaches the handler as it was meant`() throws {
        let site = try TestSite()

        #expect(site.get("/query?q=a+b%26c&x=%zz&y&z=%FF")?.body == "q=a b&c;x=%zz;y=;z=\u{FFFD}")
        #expect(site.get("/query?")?.body == "")
        #expect(site.get("/query")?.body == "")
        #expect(site.get("/prepared?utm=1")?.body == TestSite.page)
        #expect(site.get("/strict")?.body == "strict")
        #expect(site.get("/strict?q=1")?.body == "asked 1")
        #expect(site.get("/client")?.body == "127.0.0.1")
        let many = (0..<200).map { "a\($0)=1" }.joined(separator: "&")
        #expect(site.get("/query?" + many)?.status == 200)
    }

    @Test func `requests follow each other on one connection`() throws {
        let site = try TestSite()
        let client = site.connect()

        for path in [
            "/prepared", "/hello", "/slow?ms=1", "/missing", "/prepared?x=y", "/articles/a",
        ] {
            client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
            let reply = try #require(client.readResponse())
            #expect(reply.status == (path == "/missing" ? 404 : 200))
        }
    }

    @Test func `requests that are sent at once are answered in order`() throws {
        let site = try TestSite()
        let client = site.connect()
        let paths = ["/articles/1", "/slow?ms=5", "/prepared", "/articles/2"]

        client.send(paths.map { "GET \($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())

        let bodies = paths.map { _ in client.readResponse()?.body }
        #expect(bodies == ["1", "slow", TestSite.page, "2"])
    }

    @Test func `HTTP 1.0 needs no Host and closes unless asked to stay`() throws {
        let site = try TestSite()
        let client = site.connect()
        client.send("GET /hello HTTP/1.0\r\n\r\n")
        let kept = site.connect()
        kept.send("GET /prepared HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")

        #expect(client.readToEnd()?.hasSuffix("hello") == true)
        #expect(kept.readResponse()?.status == 200)
        kept.send("GET /hello HTTP/1.0\r\n\r\n")
        #expect(kept.readResponse()?.body == "hello")
    }

    @Test func `a slow request delays nobody`() throws {
        let site = try TestSite(workers: 1)
        let slow = site.connect()
        let start = ContinuousClock.now
        slow.send("GET /slow?ms=400 HTTP/1.1\r\nHost: a\r\n\r\n")

        for _ in 0..<20 { #expect(site.get("/prepared")?.status == 200) }
        #expect(ContinuousClock.now - start < .milliseconds(350))
        #expect(slow.readResponse()?.body == "slow")
    }

    @Test func `more slow requests than may wait are told to come back`() throws {
        var limits = Limits()
        limits.waitingRequests = 1
        let site = try TestSite(limits, workers: 1)
        let clients = (0..<6).map { _ in site.connect() }
        for client in clients { client.send("GET /slow?ms=200 HTTP/1.1\r\nHost: a\r\n\r\n") }

        let replies = clients.compactMap { $0.readResponse() }

        #expect(replies.count == 6)
        let refused = replies.filter { $0.status == 503 }
        #expect((3...5).contains(refused.count))
        #expect(refused.allSatisfy { $0["Retry-After"] == "2" && $0["X-Finished"] == "yes" })
    }

    @Test func `publish swaps all pages at once`() throws {
        let site = try TestSite()
        let client = site.connect()
        client.send("GET /prepared HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.readResponse()?.body == TestSite.page)

        site.server.publish(TestSite.pages("second"))

        client.send("GET /prepared HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.readResponse()?.body == "second")
    }

    @Test func `a port in use is told in one line`() throws {
        let site = try TestSite()

        let holder = PortHolder.find(port: site.port, address: nil)
        let inUse = ServerError.portInUse(
            host: "127.0.0.1", port: site.port, holder: holder?.description)
        #expect(holder?.process == getpid())
        #expect(throws: inUse) {
            _ = try Server(
                ServerConfiguration(port: site.port), router: TestSite.router(),
                pages: PreparedPages([:]))
        }
        #expect(throws: ServerError.unknownHost("192.0.2.1")) {
            _ = try Server(
                ServerConfiguration(host: "192.0.2.1"), router: TestSite.router(),
                pages: PreparedPages([:]))
        }
    }

    @Test(arguments: ["::1", "::", "0.0.0.0"])
    func `other hosts can be listened on`(host: String) throws {
        let server = try Server(
            ServerConfiguration(host: host, threads: 1), router: TestSite.router(),
            pages: TestSite.pages("x"))
        defer { server.stop(deadline: 1) }
        guard host != "::1" else { return }
        let client = RawClient(port: server.port)
        client.send("GET /client HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.readResponse()?.body == "127.0.0.1")
    }
}
