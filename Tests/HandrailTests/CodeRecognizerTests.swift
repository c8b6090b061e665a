import Handrail
import Testing
import TestSupport

struct CodeRecognizerTests {
    let recognizer = CodeRecognizer(Samples.codes)

    @Test(arguments: [
        "502", "error 502", "HTTP/1.1 502 Bad Gateway", "status=502", "HTTP 502!", "(502)",
        "bad gateway", "Bad   Gateway", "the web server reported a bad gateway error",
        "<title>502 Bad Gateway</title>", "what is 502?",
    ])
    func `a code is found however people write it`(text: String) {
        #expect(recognizer.codes(in: text).map(\.code) == ["502"])
    }

    @Test(arguments: [
        "ERR_CONNECTION_RESET", "err connection reset", "err-connection-reset",
        "net::ERR_CONNECTION_RESET", "NS_ERROR_NET_RESET",
    ])
    func `a browser's error name is found in any spelling`(text: String) {
        #expect(recognizer.codes(in: text).map(\.code) == ["ERR_CONNECTION_RESET"])
    }

    @Test(arguments: [
        "page 502 of 800", "port 502", "it costs $502", "10.502.1", "502 MB", "502%", "1502",
        "at 10:502", "line 502", "", "1,502", "502,5", "v502.1",
    ])
    func `a number that is no code is left alone`(text: String) {
        #expect(recognizer.codes(in: text).isEmpty)
    }

    @Test func `several codes are given in the order they stand, each once`() {
        let codes = recognizer.codes(in: "first 504, then 502, then 504 again")
        #expect(codes.map(\.code) == ["504", "502"])
    }

    @Test(arguments: [
        "502,503", "502, 503", "502/503", "HTTP 502: 3 retries, then 503",
        "I got a 502. 3 times 503",
    ])
    func `codes in a list or a sentence are found`(text: String) {
        #expect(recognizer.codes(in: text).map(\.code) == ["502", "503"])
    }

    @Test func `the longest phrase wins`() {
        let codes = recognizer.codes(in: "upstream request timeout")
        #expect(codes.map(\.code) == ["504"])
        #expect(codes.map(\.words) == ["upstream request timeout"])
    }
}

struct CodeRecognizerSpellingTests {
    let recognizer = CodeRecognizer(
        Samples.codes + [
            Samples.code("0x80070005", "Access is denied", side: .you, aliases: ["E_ACCESSDENIED"]),
            Samples.code("522", "Connection Timed Out", side: .origin, aliases: ["curl: (28)"]),
        ])

    @Test(arguments: [
        ("bad gatway", "502"), ("bad gatewya", "502"), ("conection reset", "ERR_CONNECTION_RESET"),
        ("servce unavailble", "503"), ("ERR_CONECTION_RESET", "ERR_CONNECTION_RESET"),
        ("BadGateway", "502"), ("errConnectionReset", "ERR_CONNECTION_RESET"),
        ("HTTP/502", "502"), ("HTTP502", "502"), ("http_502", "502"), ("E502", "502"),
        ("502_bad_gateway", "502"), ("HTTP/2 502", "502"), ("getting 502s", "502"),
        ("HTTP Error 502.3", "502"), ("cf 522", "522"), ("curl: (28) timeout", "522"),
        ("0x80070005", "0x80070005"), ("-2147024891", "0x80070005"),
        ("error 2147942405", "0x80070005"), ("e_accessdenied", "0x80070005"),
    ])
    func `typing mistakes and other joints are forgiven`(text: String, code: String) {
        #expect(recognizer.codes(in: text).map(\.code) == [code])
    }

    @Test(arguments: [
        "bad day", "not bad", "good gateway", "took 502s", "id=502", "host:502", "area code 502",
        "5 GB", "a 500 MB file", "500 users", "€ 502", "connection rest", "2024-502", "foo/502",
    ])
    func `ordinary words and numbers are no codes`(text: String) {
        #expect(recognizer.codes(in: text).isEmpty)
    }

    @Test func `the range counts code points, marks and emoji included`() throws {
        let text = "👩‍👩‍👧 ‘é’ — Bad \u{A0} Gateway!"
        let found = try #require(recognizer.codes(in: text).first)
        let points = Array(text.unicodeScalars)[found.range]
        #expect(points.map(String.init).joined() == "Bad \u{A0} Gateway")
    }

    @Test func `at most eight codes are given`() {
        let many = CodeRecognizer(
            (500..<520).map { Samples.code("\($0)", "n\($0)", side: .origin) })
        let text = (500..<520).map { "error \($0)" }.joined(separator: ", ")
        #expect(many.codes(in: text).count == CodeRecognizer.most)
    }
}
