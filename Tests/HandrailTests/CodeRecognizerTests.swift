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
