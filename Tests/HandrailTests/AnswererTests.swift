import Handrail
import Testing

/// Who answered, by the headers of the answer.
struct AnswererTests {
    private func answerer(_ status: Int, _ headers: [(String, String)]) -> Answerer? {
        var request = SampleRequest(status: status)
        request.answer = headers
        return CleanedRecording([request]).findings.requests.first?.answeredBy
    }

    @Test(
        arguments: [
            (
                522, [("server", "cloudflare"), ("cf-ray", "8f2a1b3c4d5e6f70-FRA")],
                Answerer.Kind.cdn, "Cloudflare"
            ),
            (502, [("Server", "cloudflare")], .cdn, "Cloudflare"),
            (500, [("server", "cloudflare"), ("cf-cache-status", "DYNAMIC")], .origin, nil),
            (502, [("server", "cloudflare"), ("cf-cache-status", "DYNAMIC")], .gateway, nil),
            (
                504, [("server", "CloudFront"), ("x-cache", "Error from cloudfront")], .cdn,
                "CloudFront"
            ),
            (503, [("x-served-by", "cache-fra-etou8220100-FRA")], .cdn, "Fastly"),
            (503, [("server", "AkamaiGHost")], .cdn, "Akamai"),
            (502, [("x-azure-ref", "20261124T140000Z-15f8d9")], .cdn, "Azure Front Door"),
            (502, [("server", "awselb/2.0")], .gateway, "AWS load balancer"),
            (502, [("server", "nginx/1.25.3")], .gateway, "nginx"),
            (500, [("server", "nginx/1.25.3")], .origin, "nginx"),
            (503, [("server", "istio-envoy")], .gateway, "Envoy"),
            (
                500, [("server", "envoy"), ("x-envoy-upstream-service-time", "12")], .origin,
                "Envoy"
            ),
            (500, [("server", "Microsoft-IIS/10.0")], .origin, "Microsoft IIS"),
            (500, [("server", "gunicorn")], .origin, "Gunicorn"),
            (500, [("x-powered-by", "Express")], .origin, nil),
            (500, [("content-type", "text/html")], .unknown, nil),
            (0, [], .nobody, nil),
        ] as [(Int, [(String, String)], Answerer.Kind, String?)])
    func `headers say who answered`(
        status: Int, headers: [(String, String)], kind: Answerer.Kind, name: String?
    ) {
        let found = answerer(status, headers)
        #expect(found?.kind == kind)
        #expect(found?.name == name)
    }

    @Test func `the headers that say so are told, without what is private`() {
        let found = answerer(502, [("Server", "nginx"), ("Via", "1.1 cache.corp.internal")])
        #expect(
            found?.evidence == [
                HeaderFact(name: "server", value: "nginx"),
                HeaderFact(name: "via", value: "1.1 [removed]"),
            ])
    }

    @Test func `ids are told, the most telling first`() {
        var request = SampleRequest(status: 502)
        request.answer = [
            ("x-trace-id", "00f067aa0ba902b7"), ("x-request-id", "req-77f2"),
            ("CF-RAY", "8f2a1b3c4d5e6f70-FRA"),
        ]
        let ids = CleanedRecording([request]).findings.requests.first?.requestIDs
        #expect(ids?.map(\.name) == ["cf-ray", "x-request-id", "x-trace-id"])
        #expect(ids?.first?.value == "8f2a1b3c4d5e6f70-FRA")
    }
}
