import Testing

@testable import HTTPServer

struct ContentCodingTests {
    private static let bodies: [[UInt8]] = [
        [], [0], Array("<p>Try again in a minute.</p>".utf8),
        Array(
            String(repeating: "<li><a href=\"/codes/502\">502 Bad Gateway</a></li>", count: 250)
                .utf8),
        Array(repeating: 0, count: 1_000_000),
        (0..<100_000).map { _ in UInt8.random(in: 0...255) },
    ]

    @Test(arguments: bodies) func `what gzip makes is what zlib reads`(body: [UInt8]) throws {
        let encoded = try #require(ContentCoding.gzip.encode(body))

        #expect(Decoding.gunzip(encoded, room: body.count + 1) == body)
    }

    @Test(arguments: bodies) func `what Brotli makes is what its decoder reads`(
        body: [UInt8]
    ) throws {
        let encoded = try #require(ContentCoding.brotli.encode(body))

        #expect(Decoding.unbrotli(encoded, room: body.count + 1) == body)
    }

    @Test func `a page gets smaller, with Brotli more than with gzip`() throws {
        let page = ContentCodingTests.bodies[3]

        let gzip = try #require(ContentCoding.gzip.encode(page))
        let brotli = try #require(ContentCoding.brotli.encode(page))

        #expect(gzip.count < page.count / 4)
        #expect(brotli.count < gzip.count)
    }

    @Test(arguments: ContentCoding.allCases) func `the same bytes are encoded the same`(
        coding: ContentCoding
    ) {
        let page = ContentCodingTests.bodies[3]

        #expect(coding.encode(page) == coding.encode(page))
    }

    @Test func `the header of gzip has no time and no name`() throws {
        let encoded = try #require(ContentCoding.gzip.encode([1]))

        #expect(encoded.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    }

    @Test func `codings have the names of the registry, and identity encodes nothing`() {
        #expect(ContentCoding.allCases.map(\.name) == ["identity", "gzip", "br"])
        #expect(ContentCoding.identity.encode([1]) == nil)
    }
}
