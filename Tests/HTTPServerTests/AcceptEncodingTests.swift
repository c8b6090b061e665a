import Testing

@testable import HTTPServer

struct AcceptEncodingTests {
    @Test(arguments: [
        ("gzip, deflate, br, zstd", ContentCoding.brotli), ("gzip, deflate", .gzip),
        ("br", .brotli), ("gzip", .gzip), ("x-gzip", .gzip), ("GZip", .gzip), ("BR", .brotli),
        ("*", .brotli), ("*;q=0.1", .brotli), ("deflate, zstd", .identity), ("", .identity),
        ("compress;q=0.5, gzip;q=1.0", .gzip), ("gzip;q=0.5, br;q=0.4", .gzip),
        ("gzip;q=0.5, br;q=0.5", .brotli), ("br;q=0.001, gzip;q=0.002", .gzip),
        ("gzip;q=1.0, identity; q=0.5, *;q=0", .gzip), ("gzip, *;q=0", .gzip),
        ("br;q=0, *", .gzip), ("br;q=0, *;q=0.000", .identity), ("gzip;q=0", .identity),
        ("*;q=0.5, gzip;q=0.6", .gzip), ("x-gzip;q=0, *;q=0.5", .brotli),
    ])
    func `the coding that the client likes best is chosen`(value: String, coding: ContentCoding) {
        #expect(choose([value]) == coding)
    }

    @Test(arguments: [
        ("identity, gzip;q=0.9", ContentCoding.identity), ("identity, br", .brotli),
        ("identity;q=0.5, gzip;q=0.5", .gzip), ("identity;q=0.6, gzip;q=0.5", .identity),
        ("identity;q=0", .identity), ("identity;q=0, *;q=0", .identity),
        ("identity;q=0, gzip;q=0.001", .gzip),
    ])
    func `identity is chosen when it is liked better or nothing else is taken`(
        value: String, coding: ContentCoding
    ) {
        #expect(choose([value]) == coding)
    }

    @Test(arguments: [
        " gzip ", "\tgzip\t", "gzip ; q=1", "gzip;\tQ=1", "gzip;q=1.", "gzip;q=1.000",
        "gzip;q=0.001", ",,gzip,,", "br;q=1.001, gzip", "br;q=2, gzip", "br;q=0.0001, gzip",
        "br;q=, gzip", "br;q=-1, gzip", "br;q=1x, gzip", "br;q = 1, gzip", "br;x=1, gzip",
        "br;, gzip", "br;q=1;q=1, gzip", "br;q=\"1\", gzip", "b r, gzip", ";q=1, gzip",
        "br q=1, gzip", "br;q=.5, gzip", "bro, gzip", "br;q=01, gzip", "br;q=0,5, gzip",
    ])
    func `blanks do not matter and a broken member is passed over`(value: String) {
        #expect(choose([value]) == .gzip)
    }

    @Test func `without the field nothing is encoded`() {
        #expect(choose([]) == .identity)
    }

    @Test func `several fields are one list`() {
        #expect(choose(["gzip;q=0.5", "br;q=0.4"]) == .gzip)
        #expect(choose(["gzip", "", "br"]) == .brotli)
    }

    @Test func `of a coding named twice the lowest weight counts`() {
        #expect(choose(["br, br;q=0, gzip"]) == .gzip)
        #expect(choose(["br;q=0, br, gzip"]) == .gzip)
        #expect(choose(["gzip;q=1.0, x-gzip;q=0.9"]) == .gzip)
    }

    @Test func `only what there is is chosen`() {
        #expect(choose(["br, gzip"], brotli: false) == .gzip)
        #expect(choose(["br, gzip;q=0.5"], gzip: false) == .brotli)
        #expect(choose(["br, gzip;q=0.5"], gzip: false, brotli: false) == .identity)
        #expect(choose(["br"], brotli: false) == .identity)
        #expect(choose(["br, gzip;q=0.5, identity;q=0.7"], brotli: false) == .identity)
    }

    private func choose(
        _ values: [String], gzip: Bool = true, brotli: Bool = true
    ) -> ContentCoding {
        var accepted = AcceptEncoding()
        for value in values { accepted.read(Array(value.utf8).span) }
        return accepted.choose(gzip: gzip, brotli: brotli)
    }
}
