import Foundation
import Handrail
import Testing

/// What is kept of a recording, and what is not.
struct RecordingCleanerTests {
    private func cleaned(_ url: String) -> String? {
        CleanedRecording([SampleRequest(url: url)]).address
    }

    @Test(
        arguments: [
            ("https://chat.example.com/backend-api/v1/models?page=2", nil),
            ("https://example.com/de-DE/help/main.css?v=12", nil),
            ("HTTPS://Example.COM:8443/a", "https://example.com:8443/a"),
            (
                "https://example.com/c/67449b1e-2c80-8001-9d43-9d1c6f1f5c11",
                "https://example.com/c/[removed]"
            ),
            ("https://example.com/users/alice/posts", "https://example.com/users/[removed]/posts"),
            (
                "https://example.com/a?token=x&page=2&q=pizza",
                "https://example.com/a?token=[removed]&page=2&q=[removed]"
            ),
            ("https://example.com/a?is_pro=true&flag=0", nil),
            ("https://example.com/a?page=4111111111111111", "https://example.com/a?page=[removed]"),
            ("https://example.com/a#access_token=x", "https://example.com/a#[removed]"),
            ("https://bob:secret@example.com/a", "https://example.com/a"),
            ("https://example.com/%2561%2562c/x", "https://example.com/abc/x"),
            ("https://example.com/a%40b.example.org", "https://example.com/[removed]"),
            ("http://nas.local/x", "http://removed.invalid/x"),
            ("http://localhost:3000/x", "http://removed.invalid:3000/x"),
            ("http://10.1.2.3/x", "http://removed.invalid/x"),
            ("http://2130706433/x", "http://removed.invalid/x"),
            ("http://0x7f.1/x", "http://removed.invalid/x"),
            ("http://[fe80::1]/x", "http://removed.invalid/x"),
            ("http://[2606:4700::6810:84e5]/x", nil),
            ("https://8.8.8.8/dns", nil),
            ("https:\\\\example.com\\users\\bob", "https://example.com/users/[removed]"),
            ("data:text/plain,hello", "data:[removed]"),
            ("mailto:bob@example.org", "mailto:[removed]"),
            ("weird:stuff", "[removed]"),
            ("", ""),
        ] as [(String, String?)])
    func `an address keeps its host and its plain words`(url: String, kept: String?) {
        #expect(cleaned(url) == kept ?? url)
    }

    @Test func `what says nothing of anybody is kept`() throws {
        let recording = try RecordedSecrets("chrome-http2.har")
        let cleaned = CleanedRecording(recording.bytes)
        let entry = try #require(cleaned.entries.first)
        let response = try #require(entry["response"] as? [String: Any])
        let timings = try #require(entry["timings"] as? [String: Double])
        #expect(response["status"] as? Int == 502)
        #expect(entry["time"] as? Double == 60_030.5)
        #expect(timings["wait"] == 60_000)
        #expect(timings["blocked"] == 1.5)
        #expect(entry["serverIPAddress"] as? String == "104.18.32.47")
        #expect(entry["_resourceType"] as? String == "fetch")
        let headers = cleaned.headers(of: "response")
        #expect(headers["server"] == "cloudflare")
        #expect(headers["cf-ray"] == "8f2a1b3c4d5e6f70-FRA")
        let content = try #require(response["content"] as? [String: Any])
        #expect(content["size"] as? Int == 150)
        #expect(content["mimeType"] as? String == "text/html; charset=UTF-8")
        #expect(content["text"] == nil)
    }

    @Test(arguments: [
        ("Server", "nginx/1.25.3", "nginx/1.25.3"), ("User-Agent", "curl/8.5.0", "curl/8.5.0"),
        ("Accept-Language", "de;q=0.8", "de;q=0.8"), ("Cookie", "a=b", "[removed]"),
        ("AUTHORIZATION", "Basic eDp5", "[removed]"), ("X-Whatever", "plain", "[removed]"),
        ("X-Request-Id", "req-4f2a9c1e", "req-4f2a9c1e"),
        ("X-Request-Id", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "[removed]"),
        ("Via", "1.1 proxy.corp (squid)", "1.1 [removed] (squid)"),
        ("Origin", "https://example.com", "https://example.com"), ("Origin", "null", "null"),
        ("Referer", "https://example.com/a?b=c", "https://example.com/a?b=[removed]"),
        ("Host", "db.internal:5432", "removed.invalid:5432"),
    ])
    func `a header keeps its value where it is known to be harmless`(
        name: String, value: String, kept: String
    ) {
        let cleaned = CleanedRecording([SampleRequest(headers: [(name, value)])])
        #expect(cleaned.headers()[name] == kept)
    }

    @Test func `a header whose name is a secret loses its name`() {
        let name = "x-9f8e7d6c5b4a39281706f5e4d3c2b1a0"
        let cleaned = CleanedRecording([SampleRequest(headers: [(name, "1")])])
        #expect(cleaned.headers() == ["[removed]": "[removed]"])
    }

    @Test func `a huge body is dropped while it comes`() {
        let body = String(repeating: "x", count: 3_000_000)
        let text =
            #"{"log":{"entries":[{"response":{"content":{"text":"\#(body)","size":3000000}}}]}}"#
        let cleaned = CleanedRecording(Array(text.utf8), piece: 1_000)
        #expect(cleaned.output.count < 1_000)
        #expect(cleaned.findings.removed[.body] == 1)
        #expect(cleaned.findings.isComplete)
    }

    @Test func `an address that is too long keeps its host`() {
        let url = "https://example.com/" + String(repeating: "a/", count: 20_000)
        #expect(cleaned(url) == "https://example.com/[removed]")
    }

    @Test func `lists that nest without end are given up`() {
        let deep = String(repeating: "[", count: 5_000)
        let cleaned = CleanedRecording(#"{"log":{"entries":[{}],"pages":"# + deep)
        #expect(cleaned.findings.count == 1)
        #expect(!cleaned.findings.isComplete)
        #expect(cleaned.log != nil)
    }

    @Test func `too many requests are left out, and it says so`() {
        var limits = RecordingLimits()
        limits.entries = 3
        let requests = Array(repeating: SampleRequest(), count: 5)
        let cleaned = CleanedRecording(SampleRequest.recording(requests), limits: limits)
        #expect(cleaned.entries.count == 3)
        #expect(
            cleaned.findings.problems == [
                "It holds too many requests: 2 after the first 3 were left out."
            ])
    }

    @Test func `what comes after the longest length is not read`() {
        var limits = RecordingLimits()
        limits.bytes = 700
        let text = SampleRequest.recording(Array(repeating: SampleRequest(), count: 5))
        let cleaned = CleanedRecording(text, limits: limits)
        #expect(cleaned.findings.count < 5)
        #expect(cleaned.findings.problems.first?.hasPrefix("It is longer than") == true)
        #expect(cleaned.log != nil)
    }

    @Test(arguments: ["", "hello", "{}", "[]", "{\"log\":{}}"])
    func `what is no recording is told`(text: String) {
        let findings = CleanedRecording(text).findings
        #expect(!findings.isRecording)
        #expect(!findings.isComplete)
        #expect(findings.problems.contains { $0.hasPrefix("It holds no requests") })
    }

    @Test func `a mark of the byte order does not matter`() {
        let text = SampleRequest.recording([SampleRequest()])
        let cleaned = CleanedRecording(Array(("\u{FEFF}" + text).utf8), piece: 1)
        #expect(cleaned.findings.isComplete)
        #expect(cleaned.entries.count == 1)
    }

    @Test func `what was removed is said in words`() {
        let cleaned = CleanedRecording([
            SampleRequest(
                url: "https://example.com/a?token=x&code=y",
                headers: [("Cookie", "a=b"), ("Authorization", "Bearer x")])
        ])
        #expect(
            cleaned.findings.removed.inWords
                == ["1 cookie", "1 password or credential", "2 tokens and keys"])
    }

    @Test func `findings are the same after they were written as JSON`() throws {
        let findings = CleanedRecording(try RecordedSecrets("chrome-http1.har").bytes).findings
        let data = try JSONEncoder().encode(findings)
        #expect(try JSONDecoder().decode(RecordingFindings.self, from: data) == findings)
        #expect(String(decoding: data, as: UTF8.self).contains(#""removed":{"#))
    }
}
