import HTTPServer
import TestSupport
import Testing

/// The text of a scrape, as Prometheus reads it (version 0.0.4).
@Suite(.serialized) struct MetricsTests {
    private func site(_ limits: Limits = Limits()) throws -> (TestSite, Metrics) {
        let metrics = Metrics()
        var router = Router(metrics: metrics) { refusal, _ in
            .html("refused", status: refusal.status)
        }
        router.get("/articles/{slug}") { .text($0[parameter: "slug"]) }
        router.get("/slow", .slow) { _ in .text("slow") }
        router.post("/send") { _ in .seeOther("/articles/sent") }
        router.get("/prepared") { _ in .html(TestSite.page) }
        router.get("/broken") { _ in throw TestSite.Broken() }
        let site = try TestSite(
            ServerConfiguration(threads: 2, workers: 2, limits: limits), router: router,
            pages: [
                "/prepared": router.prepare("/prepared"),
                "/style.css": router.prepare(
                    .text("a{}", type: "text/css"), at: "/style.css", as: "/{file}"),
            ])
        return (site, metrics)
    }

    /// Sends requests on one connection; each is counted before the next is
    /// read, the last one when the connection ends.
    private func ask(_ site: TestSite, _ lines: [String]) {
        let client = site.connect()
        for line in lines {
            client.send("\(line) HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n")
            _ = client.readResponse(hasBody: !line.hasPrefix("HEAD"))
        }
        client.send("GET /articles/last HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        _ = client.readToEnd()
        site.server.stop(deadline: 1)
    }

    private func sample(_ text: String, _ name: String) -> Double? {
        let line = text.split(separator: "\n").first { $0.hasPrefix(name + " ") }
        return line.flatMap { Double($0.dropFirst(name.count + 1)) }
    }

    @Test func `requests are counted by route and status`() throws {
        let (site, metrics) = try site()

        ask(
            site,
            [
                "GET /articles/a", "GET /articles/b", "HEAD /articles/c", "GET /slow", "POST /send",
                "GET /prepared", "GET /prepared?x", "GET /style.css", "GET /nowhere", "GET /broken",
                "POST /articles/a", "GET /articles/a/",
            ])

        let text = metrics.text()
        let expected = [
            ("/articles/{slug}", 200, 4.0), ("/slow", 200, 1), ("/send", 303, 1),
            ("/prepared", 200, 2), ("/{file}", 200, 1), ("/broken", 500, 1), ("", 404, 1),
            ("", 405, 1), ("", 301, 1),
        ]
        for (route, status, count) in expected {
            let name = "http_requests_total{route=\"\(route)\",status=\"\(status)\"}"
            #expect(sample(text, name) == count, "\(name)")
        }
        #expect(text.ranges(of: "\nhttp_requests_total{").count == expected.count)
        #expect(sample(text, "http_connections_total") == 1)
    }

    @Test func `a version that the client has is counted as 304`() throws {
        let (site, metrics) = try site()

        #expect(site.get("/prepared", "If-None-Match: *\r\nConnection: close\r\n")?.status == 304)
        site.server.stop(deadline: 1)

        let name = "http_requests_total{route=\"/prepared\",status=\"304\"}"
        #expect(sample(metrics.text(), name) == 1)
    }

    @Test func `buckets hold those before them and end with the count`() throws {
        let (site, metrics) = try site()

        ask(site, Array(repeating: "GET /articles/a", count: 20))

        let text = metrics.text()
        let label = "{route=\"/articles/{slug}\""
        let buckets = text.split(separator: "\n")
            .filter { $0.hasPrefix("http_request_duration_seconds_bucket\(label)") }
        let counts = buckets.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
        #expect(buckets.count == 12)
        #expect(counts == counts.sorted())
        #expect(counts.last == 21)
        #expect(buckets.last?.contains("le=\"+Inf\"") == true)
        #expect(sample(text, "http_request_duration_seconds_count\(label)}") == 21)
        #expect(sample(text, "http_request_duration_seconds_sum\(label)}") ?? 0 > 0)
    }

    @Test func `bounds of buckets grow`() throws {
        let (site, metrics) = try site()

        ask(site, [])

        let bounds = metrics.text().split(separator: "\n")
            .filter { $0.hasPrefix("http_request_duration_seconds_bucket{") }
            .compactMap { $0.firstMatch(of: /le="([^"]*)"/).flatMap { Double($0.1) } }
        #expect(bounds.count == 12)
        #expect(bounds == bounds.sorted())
        #expect(Set(bounds).count == 12)
        #expect(bounds.last == .infinity)
    }

    @Test(arguments: [
        ("GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", "bad_request"),
        ("GET /hello HTTP/1.1\r\n\r\n", "bad_request"),
        ("GET /\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: a\r\n\r\n", "uri_too_long"),
        ("GET / HTTP/1.1\r\nHost: a\r\nExpect: x\r\n\r\n", "expectation_failed"),
        ("POST /send HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: x\r\n\r\n", "not_implemented"),
        (
            "POST /send HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n",
            "content_too_large"
        ),
    ])
    func `what is turned away is counted by its reason`(request: String, reason: String) throws {
        let (site, metrics) = try site()

        let reply = try #require(site.ask(request))
        site.server.stop(deadline: 1)

        let text = metrics.text()
        #expect(sample(text, "http_rejected_total{reason=\"\(reason)\"}") == 1)
        let name = "http_requests_total{route=\"\",status=\"\(reply.status)\"}"
        #expect(sample(text, name) == 1)
    }

    @Test func `who is too slow is counted too`() throws {
        var limits = Limits()
        limits.headerSeconds = 0.05
        let (site, metrics) = try site(limits)
        let client = site.connect()
        client.send("GET /art")

        #expect(client.readToEnd()?.hasPrefix("HTTP/1.1 408 ") == true)

        // The client is told first.
        let name = "http_rejected_total{reason=\"slow_header\"}"
        let end = ContinuousClock.now + .seconds(5)
        while sample(metrics.text(), name) == nil, ContinuousClock.now < end {}
        #expect(sample(metrics.text(), name) == 1)
    }

    @Test func `bytes are counted in both directions`() throws {
        let (site, metrics) = try site()

        _ = site.ask(
            "POST /send HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello")
        _ = site.get("/prepared", "Connection: close\r\n")
        site.server.stop(deadline: 1)

        let text = metrics.text()
        #expect(sample(text, "http_received_bytes_total") == 5)
        #expect(sample(text, "http_sent_bytes_total") == Double(TestSite.page.utf8.count))
    }

    @Test func `the numbers of the server are there while it runs`() throws {
        let (site, metrics) = try site()

        site.server.publish(TestSite.pages("x"))

        let text = metrics.text()
        #expect(sample(text, "http_prepared_pages") == 3)
        #expect(sample(text, "http_prepared_generation") == 1)
        #expect(sample(text, "process_open_fds") ?? 0 > 3)
        #expect(sample(text, "process_resident_memory_bytes") ?? 0 > 1_000_000)
    }

    @Test func `gauges of others stand beside them`() {
        let text = Metrics().text(with: [.gauge("site_articles", "Articles.", 12)])

        #expect(text.contains("# TYPE site_articles gauge\nsite_articles 12\n"))
    }

    // exposition_formats.md: comments, and samples of a name, labels and a
    // number, each ended by a line feed.
    @Test func `every line has the grammar of the format`() throws {
        let (site, metrics) = try site()
        ask(site, ["GET /articles/a", "GET /nowhere", "GET /slow", "GET /prepared", "GET /%00"])

        let text = metrics.text(with: [.counter("site_reports_total", "Reports.", 0)])

        #expect(text.hasSuffix("\n"))
        for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
            #expect(MetricsTests.isLine(line), "\(line)")
        }
    }

    @Test func `each name is told once, before its samples`() throws {
        let (site, metrics) = try site()
        ask(site, ["GET /articles/a", "GET /nowhere"])

        var families: [Substring] = []
        for line in metrics.text().split(separator: "\n") {
            if let type = line.firstMatch(of: #/^# TYPE (\S+) /#) {
                families.append(type.1)
            } else if !line.hasPrefix("#"), let family = families.last {
                #expect(line.hasPrefix(family))
            }
        }
        #expect(Set(families).count == families.count)
    }

    @Test func `each sample is there once`() throws {
        let (site, metrics) = try site()
        ask(site, ["GET /articles/a", "POST /articles/a", "GET /nowhere", "GET /broken"])

        let samples = metrics.text().split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: " ").dropLast().joined(separator: " ") }

        #expect(Set(samples).count == samples.count)
    }

    @Test(arguments: [
        ("/a\"b", #"/a\"b"#), ("/a\\b", #"/a\\b"#), ("/a\nb", #"/a\nb"#), ("/ü", "/ü"),
        ("/\"\u{301}", "/\\\"\u{301}"), ("/a\r\nb", "/a\r\\nb"),
    ])
    func `what a label cannot have is escaped`(pattern: String, label: String) throws {
        let metrics = Metrics()
        var router = Router(metrics: metrics) { _, _ in .text("") }
        router.get(pattern) { _ in .text("") }
        router.get("/") { _ in .text("") }
        let site = try TestSite(
            router: router,
            pages: ["/": router.prepare(.text("home"), at: "/", as: pattern)])

        _ = site.get("/", "Connection: close\r\n")
        site.server.stop(deadline: 1)

        let expected = Array("http_requests_total{route=\"\(label)\",status=\"200\"} 1\n".utf8)
        #expect(Array(metrics.text().utf8).firstRange(of: expected) != nil)
    }

    private static func isLine(_ line: Substring) -> Bool {
        let name = "[a-zA-Z_:][a-zA-Z0-9_:]*"
        let label = #"[a-zA-Z_][a-zA-Z0-9_]*="([^"\\\n]|\\["\\n])*""#
        let number = #"([0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?|\+Inf)"#
        let grammar = [
            "# HELP \(name) \\S.*", "# TYPE \(name) (counter|gauge|histogram)",
            "\(name)(\\{\(label)(,\(label))*\\})? \(number)",
        ]
        return grammar.contains { pattern in
            let regex = try? Regex(pattern)
            return regex.flatMap { try? $0.wholeMatch(in: line) } != nil
        }
    }
}
