import Glibc
import HTTPServer
import TestSupport
import Testing

/// RFC 9112, 7.1: bodies in chunks. Whoever stands between a client and the
/// server must see the same requests as the server does.
@Suite(.serialized) struct ChunkTests {
    private static let head =
        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
    private static let hidden = "GET /hidden HTTP/1.1\r\nHost: hidden\r\n\r\n"

    private let site: TestSite

    init() throws {
        var router = TestSite.router()
        router.get("/hidden") { _ in .text("found me") }
        router.post("/body") { Response.text(String(decoding: $0.body, as: UTF8.self)) }
        site = try TestSite(router: router)
    }

    /// A moment in which the server reads what was sent.
    private static func pause() { usleep(200) }

    private func answers(to text: String) -> String? {
        let client = site.connect()
        client.send(text)
        client.finish()
        return client.readToEnd()
    }

    @Test(arguments: [
        ("5\r\nhello\r\n0\r\n\r\n", "hello"), ("0\r\n\r\n", ""), ("000\r\n\r\n", ""),
        ("5;name=value\r\nhello\r\n0\r\n\r\n", "hello"),
        ("5;a;b=\"c\"\r\nhello\r\n0;x\r\n\r\n", "hello"),
        ("1\r\na\r\n1\r\nb\r\n1\r\nc\r\n0\r\n\r\n", "abc"),
        ("00000005\r\nhello\r\n0\r\n\r\n", "hello"),
        ("A\r\n0123456789\r\n0\r\n\r\n", "0123456789"),
        ("a\r\n0123456789\r\n0\r\n\r\n", "0123456789"),
        ("0F\r\n0123456789abcde\r\n0\r\n\r\n", "0123456789abcde"),
        ("2\r\n\r\n\r\n0\r\n\r\n", "\r\n"), ("5\r\n0\r\n\r\n\r\n0\r\n\r\n", "0\r\n\r\n"),
        ("5\r\nhello\r\n0\r\nTrailer: x\r\n\r\n", "hello"),
    ])
    func `a body in chunks is put together`(body: String, text: String) {
        let request = ChunkTests.head.replacing("/echo", with: "/body")

        #expect(site.ask(request + body)?.body == text)
    }

    // What ends a body in chunks cannot be seen, so nothing may follow it.
    @Test(arguments: [
        "5\r\nhello\r\n0\r\n\r\n", "0\r\n\r\n", "A\r\n0123456789\r\n5;x=y\r\nhello\r\n0\r\n\r\n",
        "5\r\nhello\r\n0\r\nTrailer: x\r\n\r\n",
    ])
    func `a connection ends after a body in chunks`(body: String) throws {
        let answer = try #require(answers(to: ChunkTests.head + body + ChunkTests.hidden))

        #expect(answer.hasPrefix("HTTP/1.1 200 "))
        #expect(answer.contains("Connection: close"))
        #expect(!answer.contains("found me"))
    }

    @Test func `a body is read wherever it is cut in two`() throws {
        let request =
            ChunkTests.head.replacing("/echo", with: "/body")
            + "5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n"
        for index in request.utf8.indices.dropFirst() {
            let client = site.connect()
            client.send(Array(request.utf8[..<index]))
            ChunkTests.pause()
            client.send(Array(request.utf8[index...]))

            #expect(client.readResponse()?.body == "hello world")
        }
    }

    @Test func `a body is read byte by byte`() throws {
        let client = site.connect()
        let request = ChunkTests.head.replacing("/echo", with: "/body")

        for byte in (request + "5\r\nhello\r\n0\r\n\r\n").utf8 {
            client.send([byte])
            ChunkTests.pause()
        }

        #expect(client.readResponse()?.body == "hello")
    }

    // 7.1: every line ends with CRLF.
    static let bareEnds = [
        "5\nhello\r\n0\r\n\r\n", "5\r\nhello\n0\r\n\r\n", "5\r\nhello\r\n0\n\r\n",
        "5\r\nhello\r\n0\r\n\n", "5\r\nhello\r\n0\n\n", "0\n\r\n", "0\r\n\n", "0\n\n",
        "5;x\nhello\r\n0\r\n\r\n", "5\r\nhello\r\n0;x\n\r\n", "5\r\nhello\r\n5\nhello\r\n0\r\n\r\n",
        "5\r\nhello\n5\r\nhello\r\n0\r\n\r\n", "5\r\nhello\r\n5\r\nhello\n0\r\n\r\n",
        "5\r\nhell\r\n0\r\n\r\n", "5\r\nhello\r\n0\r\nTrailer: x\n\r\n",
        "5\r\nhello\r\n0\r\nTrailer: x\r\n\n",
    ]

    @Test(arguments: bareEnds)
    func `after a bare LF no other request is answered`(body: String) throws {
        let answer = try #require(answers(to: ChunkTests.head + body + ChunkTests.hidden))

        #expect(answer.hasPrefix("HTTP/1.1 "))
        #expect(answer.contains("Connection: close"))
        #expect(answer.ranges(of: "HTTP/1.1 ").count == 1)
        #expect(!answer.contains("found me"))
    }

    @Test(arguments: [
        "5\nhello\r\n0\r\n\r\n", "5;x\nhello\r\n0\r\n\r\n", "5\r\nhello\n5\r\nhello\r\n0\r\n\r\n",
        "5\r\nhello\r\n5\nhello\r\n0\r\n\r\n",
    ])
    func `a bare LF that can be seen is 400`(body: String) throws {
        let answer = try #require(answers(to: ChunkTests.head + body))

        #expect(answer.hasPrefix("HTTP/1.1 400 "))
    }

    @Test(arguments: bareEnds)
    func `wherever it is cut, no hidden request is answered`(body: String) throws {
        let bytes = Array((body + ChunkTests.hidden).utf8)
        for index in 1..<body.utf8.count + 2 {
            let client = site.connect()
            client.send(Array(ChunkTests.head.utf8) + bytes[..<index])
            ChunkTests.pause()
            client.send(Array(bytes[index...]))
            client.finish()

            let answer = try #require(client.readToEnd())

            #expect(!answer.contains("found me"), "cut at \(index)")
        }
    }

    // What follows is laid where the end of the body was looked for.
    @Test(arguments: 0..<40)
    func `a request that looks like the last chunk is not taken for it`(shift: Int) throws {
        let inner = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n\r\n0\r\n"
        let size = inner.utf8.count - 30 + shift
        let chunk = String(size, radix: 16) + "\r\n" + String(repeating: "x", count: size)

        let answer = try #require(
            answers(to: ChunkTests.head + chunk + "\r\n0\n\r\n" + inner + ChunkTests.hidden))

        #expect(!answer.contains("found me"))
        #expect(answer.ranges(of: "HTTP/1.1 ").count == 1)
    }

    @Test(arguments: [
        "-5\r\nhello\r\n0\r\n\r\n", "+5\r\nhello\r\n0\r\n\r\n", "\r\nhello\r\n0\r\n\r\n",
        "0x5\r\nhello\r\n0\r\n\r\n", " 5\r\nhello\r\n0\r\n\r\n", "5 \r\nhello\r\n0\r\n\r\n",
        "5 ;x\r\nhello\r\n0\r\n\r\n", ";x\r\nhello\r\n0\r\n\r\n", "g\r\nhello\r\n0\r\n\r\n",
        "5h\r\nhello\r\n0\r\n\r\n", "5\r\r\nhello\r\n0\r\n\r\n", "5,5\r\nhello\r\n0\r\n\r\n",
        "5\r\nhelloo\r\n0\r\n\r\n", "5\r\nhello0\r\n\r\n",
        "5\r\nhello\r\n\r\n0\r\n\r\n", "5\r\nhello\r\r\n0\r\n\r\n", "5\0\r\nhello\r\n0\r\n\r\n",
        "5\rhello\r\n0\r\n\r\n", "1 5\r\nhello\r\n0\r\n\r\n",
    ])
    func `a size that is none is 400 and the end`(body: String) throws {
        let answer = try #require(answers(to: ChunkTests.head + body + ChunkTests.hidden))

        #expect(answer.hasPrefix("HTTP/1.1 400 "))
        #expect(answer.contains("Connection: close"))
        #expect(answer.ranges(of: "HTTP/1.1 ").count == 1)
        #expect(!answer.contains("found me"))
    }

    // 7.1: a size must not overflow.
    @Test(arguments: [
        "10000000000000005", "FFFFFFFFFFFFFFFFF", "FFFFFFFFFFFFFFFF", "7FFFFFFFFFFFFFFF",
        "8000000000000000", "1000000000000000000000005",
    ])
    func `a size beyond all bounds hides nothing`(size: String) throws {
        var configuration = ServerConfiguration(threads: 1)
        configuration.limits.bodySeconds = 0.1
        let site = try TestSite(configuration, router: TestSite.router())
        let client = site.connect()
        client.send("\(ChunkTests.head)\(size)\r\nhello\r\n0\r\n\r\n\(GuardTests.hidden)")

        let answer = try #require(client.readToEnd())

        #expect(["400", "408", "413"].contains(answer.dropFirst(9).prefix(3)))
        #expect(answer.ranges(of: "HTTP/1.1 ").count == 1)
        #expect(site.get("/hello")?.body == "hello")
    }

    @Test func `a size with seventeen digits is 413 or 400`() throws {
        let answer = try #require(answers(to: "\(ChunkTests.head)10000000000000005\r\nhello"))

        #expect(answer.hasPrefix("HTTP/1.1 413 ") || answer.hasPrefix("HTTP/1.1 400 "))
        #expect(answer.contains("Connection: close"))
    }

    // RFC 9110, 10.1.1
    @Test func `a client that asks before it sends chunks is told to continue`() {
        let client = site.connect()
        client.send(
            "POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
                + "Expect: 100-Continue\r\n\r\n")

        #expect(client.readResponse()?.status == 100)
        client.send("5\r\nhello\r\n0\r\n\r\n")
        #expect(client.readResponse()?.body == "hello")
    }

    @Test(arguments: ["something-else", "100-continue, x", "100", "200-ok"])
    func `another expectation is 417 and the end`(expectation: String) throws {
        let fields = "Expect: \(expectation)\r\nTransfer-Encoding: chunked\r\n\r\n"
        let answer = try #require(
            answers(to: "POST /echo HTTP/1.1\r\nHost: a\r\n\(fields)0\r\n\r\n\(ChunkTests.hidden)"))

        #expect(answer.hasPrefix("HTTP/1.1 417 "))
        #expect(answer.contains("Connection: close"))
        #expect(!answer.contains("found me"))
    }

    @Test(arguments: ["GET /hello", "GET /nowhere", "POST /hello", "OPTIONS *"])
    func `chunks that nobody wants are read and dropped`(line: String) throws {
        let head = ChunkTests.head.replacing("POST /echo", with: line)

        let answer = try #require(
            answers(to: head + "5\r\nhello\r\n0\r\n\r\n" + ChunkTests.hidden))

        #expect(answer.contains("Connection: close"))
        #expect(!answer.contains("found me"))
    }

    @Test func `a client that leaves in the middle of a chunk harms nobody`() {
        for body in ["", "5", "5\r\n", "5\r\nhel", "5\r\nhello", "5\r\nhello\r\n0", "0\r\n"] {
            site.connect().send(ChunkTests.head + body)
        }

        #expect(site.get("/hello")?.body == "hello")
    }
}
