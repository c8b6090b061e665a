import Foundation
import HTTPServer
import TestSupport
import Testing

/// Who opens a prepared page, by what the header says.
@Suite(.serialized) struct ReadingsTests {
    private let readings = Readings()
    private let site: TestSite

    private static let firefox =
        "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r\n"
    private static let accept = "Accept: text/html,application/xhtml+xml,*/*;q=0.8\r\n"

    init() throws {
        site = try ReadingsTests.site(readings)
    }

    private static func site(_ readings: Readings, log: AccessLog? = nil) throws -> TestSite {
        var router = TestSite.router()
        router.get("/page") { _ in .html(TestSite.page) }
        var configuration = ServerConfiguration(threads: 2, workers: 2)
        configuration.log = log
        return try TestSite(
            configuration, router: router,
            pages: [
                "/page": router.prepare("/page", readings: readings),
                "/hello": router.prepare("/hello", readings: readings),
            ])
    }

    private func taken() -> [String: Int] {
        var taken: [String: Int] = [:]
        readings.empty { taken = $0 }
        return taken
    }

    @Test(arguments: [
        firefox + accept,
        firefox + accept + "Sec-Fetch-Dest: document\r\nSec-Fetch-Mode: navigate\r\n",
        firefox + "Sec-Fetch-Dest: document\r\n",
        firefox + accept + "If-None-Match: \"old\"\r\n",
        firefox + accept + "If-Modified-Since: Mon, 01 Jan 2024 00:00:00 GMT\r\n",
        "USER-AGENT: Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1\r\naccept: text/html\r\n",
        "User-Agent: Mozilla/5.0 (iPhone) Mobile/15E148 Instagram 300.0 (iPhone14,3)\r\n" + accept,
    ])
    func `a person's browser that opens a page counts`(fields: String) {
        #expect(site.get("/page", fields)?.status == 200)

        #expect(taken() == ["/page": 1])
    }

    @Test(arguments: [
        "", accept, firefox, firefox + "Accept: */*\r\n",
        firefox + accept + "Sec-Fetch-Dest: iframe\r\n",
        firefox + accept + "Sec-Fetch-Dest: empty\r\n",
        firefox + accept + "Sec-Purpose: prefetch;prerender\r\n",
        firefox + accept + "Purpose: prefetch\r\n", firefox + accept + "X-Moz: prefetch\r\n",
        "User-Agent: curl/8.5.0\r\n" + accept,
        "User-Agent: Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)\r\n"
            + accept,
        "User-Agent: Mozilla/5.0 (X11; Linux x86_64) Chrome/1 GPTBot\r\n" + accept,
        "User-Agent: Mozilla/5.0 (X11) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36\r\n"
            + accept,
        "User-Agent: Mozilla/5.0 (Windows) Baiduspider\r\n" + accept,
        "User-Agent: Mozilla/5.0 (\r\n" + "Accept: x\r\n",
    ])
    func `a program, or what a browser fetches beside or ahead, does not`(fields: String) {
        #expect(site.get("/page", fields)?.status == 200)

        #expect(taken() == [:])
    }

    @Test func `HEAD does not count, nor does what is no page`() {
        let person = ReadingsTests.firefox + ReadingsTests.accept
        _ = site.ask("HEAD", "/page", person)
        _ = site.get("/hello", person)

        #expect(taken() == [:])
    }

    @Test func `a page that the browser has already counts as well`() throws {
        let person = ReadingsTests.firefox + ReadingsTests.accept
        let tag = try #require(site.get("/page", person)?["ETag"])

        let reply = site.ask(
            "GET /page HTTP/1.1\r\nHost: a\r\n\(person)If-None-Match: \(tag)\r\n\r\n",
            hasBody: false)

        #expect(reply?.status == 304)
        #expect(taken() == ["/page": 2])
    }

    @Test func `a log of requests changes nothing`() throws {
        let pipe = Pipe()
        let log = AccessLog(.json, descriptor: pipe.fileHandleForWriting.fileDescriptor)
        let site = try ReadingsTests.site(readings, log: log)
        _ = site.get("/page", ReadingsTests.firefox + ReadingsTests.accept)
        _ = site.get("/page", "User-Agent: curl/8\r\n")
        site.server.stop(deadline: 1)
        log.close()

        #expect(taken() == ["/page": 1])
    }

    @Test func `what could not be kept is counted on`() {
        struct Full: Error {}
        let person = ReadingsTests.firefox + ReadingsTests.accept
        _ = site.get("/page", person)
        #expect(throws: Full.self) { try readings.empty { _ in throw Full() } }
        _ = site.get("/page", person)

        #expect(taken() == ["/page": 2])
        #expect(taken() == [:])
    }

    @Test func `any bytes for a name are taken without harm`() {
        var numbers = SeededNumbers(seed: 5)
        for _ in 0..<100 {
            let length = Int.random(in: 0...40, using: &numbers)
            let letters = (0..<length).map { _ in
                "bothpcrawlsider/ BOT(".randomElement(using: &numbers) ?? "b"
            }
            let name = "Mozilla/5.0 (" + String(letters)
            #expect(
                site.get("/page", "User-Agent: \(name)\r\n" + ReadingsTests.accept)?.status == 200)
            let lower = name.lowercased().dropFirst(13)
            let namesProgram = ["bot", "crawl", "http", "spider"].contains { lower.contains($0) }
            let isProgram = namesProgram || letters.isEmpty
            #expect(taken() == (isProgram ? [:] : ["/page": 1]))
        }
    }
}
