import Testing

@testable import HTTPServer

struct FieldSoupTests {
    private static let values = [
        "gzip, deflate, br;q=0.123, *;q=0", "x-gzip;q=1.000, identity;q=0.5", "bytes=0-499",
        "bytes=-9223372036854775807", "bytes=9223372036854775806-9223372036854775807",
        "bytes=99999999999999999999-", "Sun, 06 Nov 1994 08:49:37 GMT",
        "Wednesday, 31-Dec-99 23:59:60 GMT", "Tue Feb 29 08:49:37 2000", "\"a\", W/\"b\"", "*",
        "W/\"a\", \"\", \"a\"", "W/", "\"", "",
    ]

    @Test func `random and mutated fields never trap and stay within bounds`() throws {
        let end = ContinuousClock.now + .milliseconds(500)
        var count = 0
        while ContinuousClock.now < end {
            try check(FieldSoupTests.soup())
            count += 1
        }
        #expect(count > 0)
    }

    private static func soup() -> [UInt8] {
        if Int.random(in: 0..<4) == 0 {
            return (0..<Int.random(in: 0...40)).map { _ in .random(in: 0...255) }
        }
        var bytes = Array((values.randomElement() ?? "").utf8)
        for _ in 0..<Int.random(in: 0...6) {
            let index = Int.random(in: 0...bytes.count)
            switch Int.random(in: 0..<4) {
            case 0: bytes.insert(.random(in: 0...255), at: index)
            case 1: bytes.insert(bytes.randomElement() ?? 0, at: index)
            case 2: bytes.removeSubrange(index..<min(bytes.count, index + 3))
            default: bytes += (values.randomElement() ?? "").utf8
            }
        }
        return bytes
    }

    private func check(_ bytes: [UInt8]) throws {
        var accepted = AcceptEncoding()
        accepted.read(bytes.span)
        try #require(accepted.choose(gzip: false, brotli: false) == .identity)
        try #require(accepted.choose(gzip: true, brotli: false) != .brotli)
        _ = accepted.choose(gzip: true, brotli: true)

        try checkRange(bytes)
        try checkDate(bytes)

        let tag = ETag(String(decoding: bytes, as: UTF8.self))
        let (isStrong, isWeak) = (tag.matchesStrongly(bytes.span), tag.matches(bytes.span))
        try #require(isWeak || !isStrong)
        _ = ETag("\"a\"").matches(bytes.span)
        _ = ContentCoding.allCases.map { tag.variant($0).text }
        checkConditions(bytes, tag)
    }

    private func checkRange(_ bytes: [UInt8]) throws {
        for length in [0, 1, 1000, Int.max] {
            guard case .part(let part) = ByteRange.read(bytes.span, length: length) else {
                continue
            }
            try #require(!part.isEmpty && part.lowerBound >= 0 && part.upperBound <= length)
        }
    }

    private func checkDate(_ bytes: [UInt8]) throws {
        guard let date = HTTPDate(bytes.span) else { return }
        try #require((0...9999).contains(date.date.year))
        let again = HTTPDate(Array(date.text.utf8).span)
        try #require(again == date)
    }

    private func checkConditions(_ bytes: [UInt8], _ tag: ETag) {
        var conditions = Preconditions()
        for name in [
            "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range",
        ] where Bool.random() {
            conditions.read(name: Array(name.utf8).span, value: bytes.span)
        }
        conditions.read(name: bytes.span, value: bytes.span)
        let date = HTTPDate(secondsSince1970: .random(in: Int.min...Int.max))
        for isReading in [true, false] {
            _ = conditions.evaluate(etag: tag, lastModified: date, isReading: isReading)
        }
        _ = conditions.allowsRange(etag: tag, lastModified: date)
    }
}
