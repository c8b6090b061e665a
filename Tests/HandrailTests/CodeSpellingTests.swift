import Handrail
import Testing

struct CodeSpellingTests {
    private func forms(_ text: String, certain: Bool? = nil) -> [String] {
        CodeSpelling.all(in: text).filter { certain == nil || $0.isCertain == certain }.map(\.form)
    }

    @Test(arguments: [
        ("0x80070005", "80070005"), ("0X80070005", "80070005"), ("-2147024891", "80070005"),
        ("Error (-2147024891)", "80070005"), ("0x0000007B", "7b"), ("0xc0000005", "c0000005"),
        ("STATUS_ACCESS_DENIED", "status_access_denied"),
        ("net::ERR_CONNECTION_RESET", "err_connection_reset"),
        ("err_connection_reset", "err_connection_reset"),
        ("err-connection-reset", "err_connection_reset"),
        ("errConnectionReset", "err_connection_reset"),
        ("ERR_HTTP2_PROTOCOL_ERROR", "err_http2_protocol_error"),
        ("DNS_PROBE_FINISHED_NXDOMAIN", "dns_probe_finished_nxdomain"),
        ("java.net.ConnectException: refused", "connectexception"),
        ("TypeError: x is undefined", "typeerror"), ("ECONNRESET", "econnreset"),
        ("ORA-00942: table or view", "ora00942"), ("ora-00942", "ora00942"),
        ("KB1234567", "kb1234567"), ("KB 1234567", "kb1234567"), ("error[E0308]", "e0308"),
        ("fatal error C2065", "c2065"), ("AADSTS50058", "aadsts50058"),
        ("SQLSTATE 42S02", "42s02"), ("SQLSTATE[42S02]", "42s02"),
    ])
    func `an unmistakable shape is a code for certain`(text: String, form: String) {
        #expect(forms(text, certain: true) == [form])
    }

    @Test(arguments: [
        ("EventID 1000", "1000"), ("event id: 1000", "1000"), ("error 1603", "1603"),
        ("HTTP 503", "503"), ("HTTP/1.1 503", "503"), ("http_503", "503"), ("HTTP503", "503"),
        ("status=503", "503"), (#"{"status":503}"#, "503"), ("503 Service Unavailable", "503"),
        ("a 404 not found", "404"), ("exit code 137", "137"), ("error code is 0005", "5"),
        ("curl: (56)", "56"), ("error -118", "-118"), ("error 2147942405", "80070005"),
        ("HTTP Error 502.3", "502"), ("stop code C0000005", "c0000005"),
    ])
    func `a number is a code where the words about it say so`(text: String, form: String) {
        #expect(forms(text, certain: false) == [form])
    }

    @Test(arguments: [
        "page 502 of 800", "503", "10.0.0.1", "at 10:30", "version 1.2.3", "costs $404",
        "the year 2024", "UTF-8 and SHA-256", "0x00007ff8a1b2c3d4", "line 42", "port 8080",
        "500 users", "an error on page 4", "in an era of errors", "mirror", "2024-05-12",
        "error after 30 seconds", "area code 502",
    ])
    func `what only looks like a code is left alone`(text: String) {
        #expect(forms(text).isEmpty)
    }

    @Test func `a list after one label is codes`() {
        #expect(forms("errors 502, 503 and 504") == ["502", "503", "504"])
    }

    @Test func `a name in plain words is given in every length`() {
        #expect(
            forms("err connection reset today") == [
                "err_connection", "err_connection_reset", "err_connection_reset_today",
            ])
    }

    @Test func `the range counts code points of the text`() throws {
        let text = "👩‍👩‍👧 é — error 0x80070005!"
        let found = try #require(CodeSpelling.all(in: text).first)
        let points = Array(text.unicodeScalars)[found.range]
        #expect(points.map(String.init).joined() == "0x80070005")
    }
}
