import Handrail
import Testing

struct SearchTextTests {
    private func kept(_ text: String) -> SearchText? {
        SearchText(SearchQuery(text)) { "hash of \($0)" }
    }

    @Test(arguments: [
        ("502", "502"), ("  Bad\n\tGATEWAY  502 ", "bad gateway 502"),
        ("\u{1B}[31mRed\u{7}", "[31mred"), ("a \u{202E}b", "a b"), ("ÉCRAN Noir", "écran noir"),
    ])
    func `a text is kept as one line in lower case`(text: String, line: String) {
        #expect(kept(text) == SearchText(kept: line, isHidden: false))
    }

    @Test(arguments: ["", "   ", "\n", "?!", "\u{0}"])
    func `nothing is kept of a search for nothing`(text: String) {
        #expect(kept(text) == nil)
    }

    @Test func `200 code points are kept`() {
        let long = String(repeating: "wörd ", count: 900)
        #expect(kept(long)?.text.unicodeScalars.count == 199)
        #expect(kept(String(repeating: "a\u{301}", count: 900))?.text.unicodeScalars.count == 200)
    }

    @Test(arguments: [
        "mail to ann@example.com", "ANN.LEE+x@mail.example.co.uk", "ann%40example.com",
        "ann＠example.com", "<ann@localhost>", "jörg@müller.example",
        "https://ann:secret@host.example/", "postgres://u:p@db",
    ])
    func `an e-mail address or a name and password hides a text`(text: String) {
        #expect(kept(text)?.isHidden == true)
    }

    @Test(arguments: [
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "key sk-proj-abcDEFghij",
        "sk-1234567890abcdef", "ghp_abcdefghijkl", "AKIAIOSFODNN7EXAMPLE", "xoxb-12-34-abcdef",
        "Bearer abcd1234", "authorization: bearer AbCdEfGhIj", "Authorization: Basic dXNlcjpwYXNz",
        "https://x.example/?api_key=abc", "token=opensesame", "my password is hunter2",
        "password: hunter2", "Passwort:geheim1", "pin = 4711", "session=abcdef",
        "f47ac10b-58cc-4372-a567-0e02b2c3d479", "{F47AC10B-58CC-4372-A567-0E02B2C3D479}",
        "Ray ID: 8c1f2a3b4c5d6e7f", "cf-ray 8c1f2a3b4c5d6e7f-FRA", "req_011CSHoEeqs5C35K2UUqR7Fy",
        "x-amzn-trace-id: Root=1-67891233-abcdef012345678912345678",
        "AIzaSyD-9tSrke72PouQMnMX", "abcdefghijklmnop12", "qWeRtYuIoPaSdFgHjKlZxCvBnM",
        "chat link /c/67a1b2c3-1a2b-8001-9c3d-1234567890ab",
    ])
    func `a token or a request's id hides a text`(text: String) {
        #expect(kept(text)?.isHidden == true)
    }

    @Test(arguments: [
        "4111 1111 1111 1111", "4111-1111-1111-1111 declined", "4111111111111111",
        "3782 822463 10005", "DE89 3704 0044 0532 0130 00", "call +49 170 1234567",
        "+1 (555) 123-4567", "(555) 123-4567", "555-123-4567", "555.123.4567", "555-0199",
        "0170 1234567", "030/12345678", "06 12 34 56 78", "00491701234567", "123-45-6789",
        "5551234567", "your ip: 203.0.113.7", "502 203.0.113.7:443", "2001:db8::1",
        "[2001:db8::7]:8080", "fe80::1%eth0", "00:1a:2b:3c:4d:5e",
    ])
    func `a card's, a person's or a machine's number hides a text`(text: String) {
        #expect(kept(text)?.isHidden == true)
    }

    @Test(arguments: [
        "502", "error 502", "HTTP/1.1 502 Bad Gateway", "status=502", "502 503 504 500",
        "500, 502, 503, 504", "ERR_CONNECTION_RESET", "err connection reset",
        "DNS_PROBE_FINISHED_NXDOMAIN", "ERR_HTTP2_PROTOCOL_ERROR", "SSL_ERROR_RX_RECORD_TOO_LONG",
        "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT", "0x80070005", "0xC000021A", "-2147024891",
        "2147942405", "2026-05-12 13:05:22", "12.05.2026 13:05", "01.02.2026 1405", "KB5034441",
        "curl: (56) recv failure", "cf 522", "ECONNRESET", "127.0.0.1 refused to connect",
        "192.168.1.1", "dns 8.8.8.8", "localhost:8080", "[::1]:8080", "gpt-4o-mini-2024-07-18",
        "chatgpt-4o-latest", "x86_64-unknown-linux-gnu", "Chrome/120.0.6099.129", "std::string",
        "token expired", "invalid token: sign in again", "password reset", "my password is wrong",
        "bearer authentication failed", "basic troubleshooting", "api key missing", "@openai down",
        "how to cc: someone", "code:502 -vpn \"bad gateway\"", "retry after 3600 seconds",
        "Donaudampfschifffahrtsgesellschaft", "NetworkErrorWhenAttemptingToFetchResource",
        "upstream prematurely closed connection while reading response header", "unix 1790000000",
        "接続がリセットされました", "page 502 of 800", "5 000 000 tokens", "user@", "2024 2025 2026",
    ])
    func `an error, a time and plain words stay readable`(text: String) {
        #expect(kept(text)?.isHidden == false)
    }

    @Test func `a hidden text is the hash of its line and nothing else`() {
        #expect(kept("Ann@Example.com ")?.text == "hash of ann@example.com")
        #expect(kept("ann@example.com") == kept("ANN@example.com"))
    }

    @Test func `a number that the cut goes through hides what is kept of it`() {
        let start = String(repeating: "word ", count: 38)
        #expect(kept(start + "4111 1111 1111 1111")?.isHidden == true)
        #expect(kept(start + "ann.lee.of.somewhere@example.com")?.isHidden == true)
        #expect(kept(start + start + "ann@example.com")?.isHidden == false)
    }
}
