import TestSupport

/// Requests that are good, nearly good or noise, the same ones for a seed.
struct RequestMutation {
    private var numbers: SeededNumbers

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
    }

    /// One request: half of them as they should be, but for the fields.
    mutating func next() -> [UInt8] {
        if chance(50) { return noise() }
        var bytes = request()
        guard chance(2) else { return bytes }
        for _ in 0..<Int.random(in: 1...6, using: &numbers) where !bytes.isEmpty { change(&bytes) }
        return bytes
    }

    private static let bodies: [(type: String, text: String)] = [
        ("application/x-www-form-urlencoded", "a=1&b=%C3%BC+x&c=%zz&&=d&e"),
        ("application/x-www-form-urlencoded; charset=UTF-8", String(repeating: "a=b&", count: 200)),
        ("multipart/form-data; boundary=X", MultipartTests.form),
        (
            "multipart/form-data; boundary=\"a b\"",
            "--a b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\nx\r\n--a b--\r\n"
        ),
        ("application/json", "{\"a\":[1,2,3]}"), ("", ""),
    ]
    private static let targets = [
        "/prepared", "/prepared?a=b", "/hello", "/strict?q=1", "/query?a=b&c=%20&d", "/articles/x",
        "/client", "/broken", "/slow?ms=0", "/missing", "/%C3%BCber%20uns", "http://b/hello", "*",
        "/../x", "/%00",
    ]
    private static let fields = [
        "Range: bytes=0-9", "Range: bytes=-5", "Range: bytes=5-", "Range: bytes=0-1,3-4",
        "Range: bytes=99999999999999999999-", "If-Range: \"x\"", "If-None-Match: *",
        "If-None-Match: \"a\", W/\"b\"", "If-Match: \"x\"", "If-Match: *",
        "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT",
        "If-Unmodified-Since: Sunday, 06-Nov-94 08:49:37 GMT",
        "If-Modified-Since: Sun Nov  6 08:49:37 1994",
        "Forwarded: for=192.0.2.1;proto=https;host=a.example, for=\"[2001:db8::1]:4711\"",
        "X-Forwarded-For: 192.0.2.1, ::1", "X-Forwarded-Proto: https", "X-Forwarded-Host: b",
        "X-Request-ID: abc", "Accept-Encoding: gzip, br;q=0.5", "Accept-Encoding: *;q=0, identity",
        "Accept-Encoding: br;q=1.0000, gzip;q=x", "Connection: keep-alive", "Connection: close",
        "Expect: 100-continue", "Cookie: a=b; c=d",
    ]

    private mutating func request() -> [UInt8] {
        let method = pick(["GET", "GET", "POST", "POST", "OPTIONS", "PUT"])
        let target = method == "POST" ? "/echo" : pick(RequestMutation.targets)
        var lines = ["\(method) \(target) HTTP/1.\(chance(20) ? 0 : 1)", "Host: a"]
        for _ in 0..<Int.random(in: 0...5, using: &numbers) {
            lines.append(pick(RequestMutation.fields))
        }
        guard method == "POST" || chance(8) else {
            return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
        }
        let (type, text) = pick(RequestMutation.bodies)
        if !type.isEmpty { lines.append("Content-Type: " + type) }
        let isChunked = chance(3)
        lines.append(
            isChunked ? "Transfer-Encoding: chunked" : "Content-Length: \(text.utf8.count)")
        let body = isChunked ? chunks(of: Array(text.utf8)) : Array(text.utf8)
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    }

    private mutating func chunks(of bytes: [UInt8]) -> [UInt8] {
        var chunked: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 1...300, using: &numbers))
            rest = rest.dropFirst(piece.count)
            let size = String(piece.count, radix: 16) + (chance(10) ? ";x=\"y\"" : "")
            chunked += Array((size + "\r\n").utf8) + piece + Array("\r\n".utf8)
        }
        return chunked + Array((chance(10) ? "0\r\nX: y\r\n\r\n" : "0\r\n\r\n").utf8)
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let index = Int.random(in: 0..<bytes.count, using: &numbers)
        let end = min(bytes.count, index + Int.random(in: 1...8, using: &numbers))
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0: bytes[index] = .random(in: 0...255, using: &numbers)
        case 1: bytes[index] = pick(Array("\r\n\0 \t:;,=\"%&-09aA".utf8))
        case 2: bytes.removeSubrange(index..<end)
        case 3: bytes.insert(contentsOf: bytes[index..<end], at: index)
        case 4: bytes.insert(contentsOf: (pick(RequestMutation.fields) + "\r\n").utf8, at: index)
        default: bytes.removeSubrange(index...)
        }
    }

    private mutating func noise() -> [UInt8] {
        (0..<Int.random(in: 1...200, using: &numbers)).map { _ in
            .random(in: 0...255, using: &numbers)
        }
    }

    /// True once in so many times.
    private mutating func chance(_ times: Int) -> Bool {
        Int.random(in: 0..<times, using: &numbers) == 0
    }

    private mutating func pick<Element>(_ all: [Element]) -> Element {
        all[Int.random(in: 0..<all.count, using: &numbers)]
    }
}
