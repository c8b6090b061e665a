import HTTPServer
import TestSupport
import Testing

/// RFC 9110, 14: a part of a page that offers parts.
@Suite(.serialized) struct RangeTests {
    private let site: TestSite

    init() throws {
        site = try VersionedSite.start()
    }

    @Test(
        arguments: VersionedSite.paths,
        [
            ("bytes=0-9", 0..<10), ("bytes=5-", 5..<1000), ("bytes=-5", 995..<1000),
            ("bytes=999-999", 999..<1000), ("bytes=990-5000", 990..<1000),
            ("bytes=-5000", 0..<1000), ("bytes=0-99999999999999999999", 0..<1000),
            ("Bytes=0-0", 0..<1),
        ])
    func `a range is 206 and these bytes`(path: String, asked: (String, Range<Int>)) throws {
        let reply = try #require(site.get(path, "Range: \(asked.0)\r\n"))

        #expect(reply.status == 206)
        #expect(reply.bytes == Array(Array(VersionedSite.text.utf8)[asked.1]))
        #expect(
            reply["Content-Range"] == "bytes \(asked.1.lowerBound)-\(asked.1.upperBound - 1)/1000")
        #expect(reply["Content-Length"] == String(asked.1.count))
    }

    // 15.3.7: a 206 says what a 200 would say.
    @Test(arguments: VersionedSite.paths)
    func `a part says which version it is of`(path: String) throws {
        let whole = try #require(site.get(path))
        let part = try #require(site.get(path, "Range: bytes=0-9\r\n"))

        for name in [
            "ETag", "Last-Modified", "Cache-Control", "Vary", "Content-Type", "Accept-Ranges",
        ] {
            #expect(part[name] != nil)
            #expect(part[name] == whole[name])
        }
        #expect(part["Date"] != nil)
    }

    // 14.2: a server may ignore what it does not serve.
    @Test(
        arguments: VersionedSite.paths,
        [
            "bytes=0-1,5-6", "bytes=0-1, 2-3", "lines=0-1", "bytes=", "bytes=-", "bytes=5-4",
            "bytes=a-b", "bytes 0-1", "bytes=0-1x", "bytes=--1", "0-1",
        ])
    func `what is no single range is the whole page`(path: String, asked: String) throws {
        let reply = try #require(site.get(path, "Range: \(asked)\r\n"))

        #expect(reply.status == 200)
        #expect(reply.body == VersionedSite.text)
        #expect(reply["Content-Range"] == nil)
    }

    // 15.5.17
    @Test(
        arguments: VersionedSite.paths,
        ["bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=99999999999999999999-"])
    func `a range beyond the end is 416 and tells the length`(path: String, asked: String) throws {
        let reply = try #require(site.get(path, "Range: \(asked)\r\n"))

        #expect(reply.status == 416)
        #expect(reply["Content-Range"] == "bytes */1000")
        #expect(reply.bytes.isEmpty)
        #expect(reply["Cache-Control"] == "no-store")
    }

    @Test func `an empty page has no first byte, and its last ones are the whole`() {
        #expect(site.get("/empty", "Range: bytes=0-\r\n")?.status == 416)
        #expect(site.get("/empty", "Range: bytes=-5\r\n")?.status == 200)
    }

    // 13.1.5: the strong comparison; a date must be exactly that of the page.
    @Test(
        arguments: VersionedSite.paths,
        [
            ("\"v1\"", 206), ("\"v0\"", 200), ("W/\"v1\"", 200), ("*", 200), ("v1", 200),
            (VersionedSite.changed, 206), (VersionedSite.earlier, 200),
            (VersionedSite.later, 200), ("yesterday", 200),
        ])
    func `If-Range names the version that the part is of`(path: String, sent: (String, Int)) {
        let fields = "Range: bytes=0-9\r\nIf-Range: \(sent.0)\r\n"

        #expect(site.get(path, fields)?.status == sent.1)
    }

    @Test func `a weak tag names no part`() {
        let fields = "Range: bytes=0-9\r\nIf-Range: W/\"v1\"\r\n"

        #expect(site.get("/weak", fields)?.status == 200)
    }

    // 13.2.2: the conditions come before the range.
    @Test(
        arguments: VersionedSite.paths,
        [
            ("If-None-Match: \"v1\"", 304), ("If-None-Match: \"v0\"", 206),
            ("If-Match: \"v0\"", 412), ("If-Match: \"v1\"", 206),
        ])
    func `a condition counts before the range`(path: String, sent: (String, Int)) {
        #expect(site.get(path, "Range: bytes=0-9\r\n\(sent.0)\r\n")?.status == sent.1)
    }

    // 14.2: Range is for GET only.
    @Test(arguments: VersionedSite.paths)
    func `HEAD with a range is about the whole page`(path: String) throws {
        let reply = try #require(site.ask("HEAD", path, "Range: bytes=0-9\r\n"))

        #expect(reply.status == 200)
        #expect(reply["Content-Length"] == "1000")
        #expect(reply["Content-Range"] == nil)
    }

    @Test func `a part of the gzip representation is a part of its bytes`() throws {
        let accept = "Accept-Encoding: gzip\r\n"
        let whole = try #require(site.get("/prepared", accept))

        let part = try #require(site.get("/prepared", accept + "Range: bytes=2-5\r\n"))

        #expect(part.status == 206)
        #expect(part.bytes == Array(whole.bytes[2...5]))
        #expect(part["Content-Encoding"] == "gzip")
        #expect(part["ETag"] == whole["ETag"])
        #expect(part["ETag"] != VersionedSite.tag)
        #expect(part["Content-Range"] == "bytes 2-5/\(whole.bytes.count)")
    }

    @Test func `the tag of one coding names no part of another`() {
        let fields = "Accept-Encoding: gzip\r\nRange: bytes=0-9\r\nIf-Range: \"v1\"\r\n"

        #expect(site.get("/prepared", fields)?.status == 200)
    }

    @Test(arguments: ["/hello", "/strict"])
    func `a page that offers no parts is sent whole`(path: String) throws {
        let site = try TestSite()

        let reply = try #require(site.get(path, "Range: bytes=0-1\r\n"))

        #expect(reply.status == 200)
        #expect(reply.body.count > 2)
    }

    @Test func `what is no page has no parts`() {
        #expect(site.get("/missing", "Range: bytes=0-1\r\n")?.status == 404)
    }
}
