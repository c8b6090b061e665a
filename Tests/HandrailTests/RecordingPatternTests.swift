import Handrail
import Testing

/// What requests have in common, in words.
struct RecordingPatternTests {
    private func requests(
        _ count: Int, from start: Double = 0, _ change: (inout SampleRequest, Int) -> Void
    ) -> [SampleRequest] {
        (0..<count).map { place in
            var request = SampleRequest(
                url: "https://api.example.com/r/p\(place)", at: start + Double(place))
            change(&request, place)
            return request
        }
    }

    @Test func `failures that end after the same time met a time limit`() {
        let limited = requests(7) {
            $0.status = 504; $0.wait = 59_950 + Double($1) * 20
        }
        let others = requests(2, from: 20) {
            $0.status = 500; $0.wait = Double($1 + 1) * 90
        }
        let cleaned = CleanedRecording(limited + others)
        #expect(
            cleaned.sentences.first
                == "7 of 9 failures ended at 60.0 s: a time limit on the server’s side, which is often set to 60 s."
        )
        #expect(cleaned.findings.patterns.first?.codes == ["504"])
        #expect(cleaned.findings.patterns.first?.requests == Array(1...7))
    }

    @Test func `failures after different times are no time limit`() {
        let failing = requests(6) {
            $0.status = 502; $0.wait = 2_000 + Double($1) * 900
        }
        #expect(CleanedRecording(failing).sentence(.timeLimit) == nil)
    }

    @Test func `failures of one host while others work`() {
        let failing = requests(5) { request, _ in request.status = 502 }
        let working = requests(6) { $0.url = "https://cdn\($1 % 2).example.com/a.js" }
        #expect(
            CleanedRecording(failing + working).sentence(.oneHost)
                == "All 5 failures were at api.example.com; 6 requests to 2 other hosts worked.")
    }

    @Test func `one failure makes no pattern of a host`() {
        let failing = requests(1) { request, _ in request.status = 502 }
        let working = requests(6) { request, _ in request.url = "https://cdn.example.com/a.js" }
        #expect(CleanedRecording(failing + working).findings.patterns == [])
    }

    @Test func `failures that all carry cookies`() {
        let failing = requests(2) {
            request, _ in
            request.status = 431
            request.headers = [("cookie", "a=b")]
        }
        let working = requests(3) { _, _ in }
        #expect(
            CleanedRecording(failing + working).sentence(.onlyWithCookies)
                == "Both failures carried cookies; 3 requests to the same host without cookies worked."
        )
    }

    @Test func `failures that all send much`() {
        let failing = requests(3) {
            $0.status = 413; $0.method = "PUT"; $0.bodyBytes = 2_100_000 + $1
        }
        let working = requests(4) { request, _ in request.bodyBytes = 900 }
        let cleaned = CleanedRecording(failing + working)
        #expect(
            cleaned.sentence(.onlyUploads)
                == "All 3 failures sent 2.1 MB or more; 4 requests that sent less worked.")
        #expect(cleaned.findings.patterns.first?.codes == ["413"])
    }

    @Test func `failures over one version of HTTP`() {
        let failing = requests(2) { request, _ in
            request.version = "h3"
            request.status = 200
            request.error = "net::ERR_QUIC_PROTOCOL_ERROR"
        }
        let working = requests(2) { _, _ in }
        #expect(
            CleanedRecording(failing + working).sentence(.oneProtocol)
                == "Both failures went over HTTP/3; 2 requests to the same host over another version worked."
        )
    }

    @Test func `retries that work`() {
        let failed = requests(2) { request, _ in request.status = 503 }
        let again = requests(1, from: 4) { _, _ in }
        #expect(
            CleanedRecording(failed + again).sentence(.retrySucceeded)
                == "1 of 2 failed requests worked when sent again, 4.0 s later.")
    }

    @Test func `another address is no retry, though both look the same when cleaned`() {
        let failed = requests(1) { request, _ in
            request.status = 503
            request.url = "https://api.example.com/a?id=4711"
        }
        let other = requests(1, from: 2) { request, _ in
            request.url = "https://api.example.com/a?id=4712"
        }
        #expect(CleanedRecording(failed + other).sentence(.retrySucceeded) == nil)
    }

    @Test func `failures that the CDN answered`() {
        let failed = requests(3) { request, _ in
            request.status = 522
            request.answer = [("server", "cloudflare"), ("cf-ray", "8f2a1b3c4d5e6f70-FRA")]
        }
        #expect(
            CleanedRecording(failed).sentence(.answeredInFront)
                == "All 3 failures were answered by the CDN (Cloudflare), none by the origin.")
    }

    @Test func `nothing is said of who answered when the origin did once`() {
        let failed = requests(3) { request, place in
            request.status = 500
            request.answer = place == 0 ? [("x-powered-by", "Express")] : [("server", "cloudflare")]
        }
        #expect(CleanedRecording(failed).sentence(.answeredInFront) == nil)
    }

    @Test func `requests that never left the browser`() {
        let blocked = requests(2) { request, _ in
            request.status = 0
            request.error = "net::ERR_BLOCKED_BY_CLIENT"
            request.wait = 0
        }
        let cleaned = CleanedRecording(blocked + requests(2) { _, _ in })
        #expect(
            cleaned.sentence(.blockedInBrowser)
                == "2 requests did not leave the browser (ERR_BLOCKED_BY_CLIENT): an extension or a rule of the page stopped them."
        )
    }

    @Test func `requests that end at once for no reason that is told`() {
        let ended = requests(1) { request, _ in
            request.status = 0
            request.wait = 0
        }
        #expect(
            CleanedRecording(ended).sentences == [
                "1 request ended at once without an answer: something in the browser may have stopped it."
            ])
    }

    @Test func `a time without a network`() {
        let before = requests(2) { _, _ in }
        let lost = requests(3, from: 10) {
            $0.url = "https://h\($1).example.com/"
            $0.status = 0
            $0.error = "net::ERR_INTERNET_DISCONNECTED"
        }
        #expect(
            CleanedRecording(before + lost).sentence(.offline)
                == "None of 3 requests to 3 hosts worked between 10.0 s and 12.0 s: the device had no network then."
        )
    }

    @Test func `failures from a moment on`() {
        let before = requests(4) { _, _ in }
        let failed = requests(3, from: 20) { request, _ in request.status = 502 }
        #expect(
            CleanedRecording(before + failed).sentence(.sinceMoment)
                == "Nothing worked from 20.0 s on; the last request that did began at 3.0 s.")
        let after = requests(2, from: 40) { _, _ in }
        #expect(
            CleanedRecording(before + failed + after).sentence(.sinceMoment)
                == "All 3 failures lie between 20.0 s and 22.0 s; 4 requests before and 2 after worked."
        )
    }

    @Test func `too many requests`() {
        let before = requests(30) { _, _ in }
        let limited = requests(2, from: 31) { request, _ in request.status = 429 }
        let cleaned = CleanedRecording(before + limited)
        #expect(
            cleaned.sentence(.rateLimit)
                == "2 answers say that there were too many requests; 30 requests went to that host in the minute before."
        )
    }

    @Test func `slow requests and where their time went`() {
        let slow = requests(3) { request, _ in request.wait = 14_000 }
        let cleaned = CleanedRecording(slow)
        #expect(cleaned.findings.slowCount == 3)
        #expect(cleaned.findings.failedCount == 0)
        #expect(
            cleaned.sentence(.slowPart)
                == "3 requests took 10.0 s or more (the longest 14.0 s) and spent 100 % of their time waiting for the server."
        )
    }

    @Test(
        arguments: [
            (200, "fetch", nil, false), (404, "image", nil, false), (404, "document", nil, true),
            (500, "image", nil, true), (403, "fetch", nil, true), (429, "fetch", nil, true),
            (0, "fetch", nil, true), (0, "fetch", "net::ERR_ABORTED", false),
            (200, "fetch", "net::ERR_INCOMPLETE_CHUNKED_ENCODING", true),
            (0, "fetch", "NS_BINDING_ABORTED", false), (304, "script", nil, false),
        ] as [(Int, String, String?, Bool)])
    func `what counts as a failure`(status: Int, kind: String, error: String?, isFailed: Bool) {
        var request = SampleRequest()
        request.status = status
        request.kind = kind
        request.error = error
        #expect(CleanedRecording([request]).findings.failedCount == (isFailed ? 1 : 0))
    }

    @Test(arguments: [
        ("net::ERR_CONNECTION_RESET", "ERR_CONNECTION_RESET"),
        ("NS_ERROR_NET_RESET", "ERR_CONNECTION_RESET"),
        ("NS_ERROR_UNKNOWN_HOST", "ERR_NAME_NOT_RESOLVED"),
        ("The request timed out.", "ERR_CONNECTION_TIMED_OUT"),
        ("The Internet connection appears to be offline.", "ERR_INTERNET_DISCONNECTED"),
        ("SSL_ERROR_BAD_CERT_DOMAIN", "SSL_ERROR_BAD_CERT_DOMAIN"),
    ])
    func `a failure’s name is that of Chromium where it means the same`(error: String, code: String)
    {
        var request = SampleRequest()
        request.status = 0
        request.error = error
        let found = CleanedRecording([request]).findings.requests.first
        #expect(found?.codes == [code])
        #expect(found?.error == error)
    }
}
