import Foundation
import TestSupport
import Testing

@testable import HTTPServer

/// The access log, written to a pipe.
@Suite(.serialized) struct AccessLogTests {
    /// What is logged of requests, each sent on a connection of its own.
    private func log(_ format: AccessFormat, _ requests: [String]) throws -> String {
        let pipe = Pipe()
        let log = AccessLog(format, descriptor: pipe.fileHandleForWriting.fileDescriptor)
        var router = TestSite.router()
        router.get("/reports/{token}") { .text($0[parameter: "token"]) }
        router.post("/reports/{token}/delete") { .text($0[parameter: "token"]) }
        var configuration = ServerConfiguration(threads: 2, workers: 2)
        configuration.log = log
        let site = try TestSite(
            configuration, router: router, pages: ["/prepared": PreparedPage(.html(TestSite.page))])
        for request in requests {
            let client = site.connect()
            client.send("\(request) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            _ = client.readToEnd()
        }
        site.server.stop(deadline: 1)
        log.close()
        try pipe.fileHandleForWriting.close()
        let written = try pipe.fileHandleForReading.readToEnd() ?? Data()
        return String(decoding: written, as: UTF8.self)
    }

    @Test func `a request is a line of the Common Log Format with its id and time`() throws {
        let line = try log(.common, ["GET /hello"])

        let form =
            /127\.0\.0\.1 - - \[\d\d\/[A-Z][a-z][a-z]\/\d{4}:\d\d:\d\d:\d\d \+0000\] "GET \/hello HTTP\/1\.1" 200 5 [0-9a-f]{16} \d+\.\d{3}\n/
        #expect(line.wholeMatch(of: form) != nil, "\(line)")
    }

    @Test func `a request is an object of JSON`() throws {
        let line = try log(.json, ["GET /hello"])

        #expect(line.hasSuffix("}\n"))
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(
            Set(object.keys) == [
                "time", "id", "client", "method", "path", "version", "status", "bytes",
                "milliseconds", "complete",
            ])
        #expect(object["client"] as? String == "127.0.0.1")
        #expect(object["method"] as? String == "GET")
        #expect(object["path"] as? String == "/hello")
        #expect(object["version"] as? String == "HTTP/1.1")
        #expect(object["status"] as? Int == 200)
        #expect(object["bytes"] as? Int == 5)
        #expect(object["complete"] as? Bool == true)
        #expect(object["milliseconds"] as? Double ?? -1 >= 0)
        let time = try #require(object["time"] as? String)
        #expect(time.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
    }

    @Test func `the id is that of the answer`() throws {
        let pipe = Pipe()
        let log = AccessLog(.common, descriptor: pipe.fileHandleForWriting.fileDescriptor)
        var configuration = ServerConfiguration(threads: 1)
        configuration.log = log
        let site = try TestSite(configuration, router: TestSite.router())

        let id = try #require(site.get("/hello")?["X-Request-ID"])
        site.server.stop(deadline: 1)
        log.close()

        let line = String(
            decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
        #expect(line.contains(" \(id) "))
    }

    @Test(
        arguments: AccessFormat.allCases,
        [
            ("GET /prepared", 200), ("GET /slow?ms=1", 200), ("GET /nowhere", 404),
            ("POST /hello", 405), ("GET /broken", 500), ("HEAD /prepared", 200),
            ("GET /hello/", 301), ("OPTIONS /hello", 204),
        ])
    func `each request is told with its status`(
        format: AccessFormat, request: (String, Int)
    ) throws {
        let line = try log(format, [request.0])

        #expect(line.ranges(of: "\n").count == 1)
        #expect(line.contains(String(request.1)))
    }

    @Test func `of a HEAD no bytes are told`() throws {
        #expect(try log(.common, ["HEAD /prepared"]).contains("\" 200 0 "))
    }

    @Test(arguments: AccessFormat.allCases)
    func `a query is not told`(format: AccessFormat) throws {
        let text = try log(
            format,
            [
                "GET /hello?secret=1", "GET /prepared?secret", "GET /nowhere?secret=2",
                "GET /hello/?secret=3", "GET http://a/hello?secret",
            ])

        #expect(text.ranges(of: "\n").count == 5)
        #expect(!text.contains("secret"))
        #expect(!text.contains("?"))
    }

    // Whoever reads the log must not be fooled by a path.
    @Test(
        arguments: AccessFormat.allCases,
        [
            "/a\"b", "/a%22%20200%205", "/%E2%80%A8", "/%C2%85", "/%C2%9B31m", "/a'b", "/%5B%5D",
            "/ü", "/<script>", "/%E2%80%AEx", "/{}", "/a,b:c", "/%25%0",
        ])
    func `a hostile path stays in its place`(format: AccessFormat, path: String) throws {
        let lines = try log(format, ["GET \(path)", "GET /hello"]).split(
            separator: "\n", omittingEmptySubsequences: false)

        #expect(lines.last == "")
        #expect((2...3).contains(lines.count))
        for line in lines.dropLast() {
            #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
            #expect(!line.contains("<"))
            if format == .json {
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
                #expect((object as? [String: Any])?.count == 10)
            } else {
                #expect(line.ranges(of: "\"").count == 2)
                #expect(line.split(separator: " ").count == 12)
            }
        }
    }

    @Test(
        arguments: AccessFormat.allCases, ["/a%0ab", "/a%0d%0aGET", "/a%00b", "/a%1B[31m", "/%7F"])
    func `a path with control characters begins no line`(format: AccessFormat, path: String) throws
    {
        let text = try log(format, ["GET \(path)", "GET /hello"])

        let lines = text.split(separator: "\n")
        #expect(lines.last?.contains("/hello") == true)
        #expect(lines.count <= 2)
        #expect(text.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
    }

    @Test(arguments: [
        "GET /reports/5ecre7", "HEAD /reports/5ecre7", "POST /reports/5ecre7/delete",
        "GET /reports/5ecre7/delete", "POST /reports/5ecre7", "OPTIONS /reports/5ecre7",
        "GET /reports/5ecre7/", "GET /REPORTS/5ecre7", "GET //reports/5ecre7",
        "GET /reports/%35ecre7",
        "PUT /reports/5ecre7/",
    ])
    func `what a route calls a token is not told`(request: String) throws {
        let text = try log(.common, [request])

        #expect(text.contains("{token}"))
        #expect(!text.contains("5ecre7"))
    }

    @Test func `nothing is lost at the end`() throws {
        let pipe = Pipe()
        let log = AccessLog(.common, descriptor: pipe.fileHandleForWriting.fileDescriptor)
        let reader = Pipe.Reader(pipe)

        for number in 0..<5000 {
            log.add(
                AccessEntry(
                    id: "\(number)", client: "-", method: "GET", path: "/", version: "HTTP/1.1",
                    time: 0))
        }
        log.close()
        try pipe.fileHandleForWriting.close()

        let ids = reader.text.split(separator: "\n").map { $0.split(separator: " ")[10] }
        #expect(ids == (0..<5000).map { Substring(String($0)) })
        #expect(log.dropped == 0)
    }

    @Test func `after the end nothing is taken, and a second end is none`() {
        let pipe = Pipe()
        let log = AccessLog(.common, descriptor: pipe.fileHandleForWriting.fileDescriptor)
        log.close()

        log.add(
            AccessEntry(
                id: "", client: "-", method: "GET", path: "/", version: "HTTP/1.1", time: 0))
        log.close()

        #expect(log.dropped == 1)
    }

    @Test func `a log that nobody reads any more stops nothing`() throws {
        // As the program does: a write to nobody is an error, not the end.
        signal(SIGPIPE, SIG_IGN)
        let pipe = Pipe()
        let log = AccessLog(.common, descriptor: pipe.fileHandleForWriting.fileDescriptor)
        try pipe.fileHandleForReading.close()
        var configuration = ServerConfiguration(threads: 1)
        configuration.log = log
        let site = try TestSite(configuration, router: TestSite.router())

        for _ in 0..<3 { #expect(site.get("/hello")?.status == 200) }

        site.server.stop(deadline: 1)
        log.close()
    }
}

extension Pipe {
    /// Reads a pipe to its end from a thread of its own, so that it never
    /// fills up.
    fileprivate final class Reader: @unchecked Sendable {
        private let done = DispatchSemaphore(value: 0)
        private var data = Data()

        init(_ pipe: Pipe) {
            let handle = pipe.fileHandleForReading
            Thread.detachNewThread {
                self.data = handle.readDataToEndOfFile()
                self.done.signal()
            }
        }

        /// Everything; waits for the end.
        var text: String {
            done.wait()
            return String(decoding: data, as: UTF8.self)
        }
    }
}
