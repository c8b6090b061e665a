import Handrail
import Testing
import TestSupport

struct TextReaderTests {
    let reader = TextReader(Samples.codes)

    @Test(arguments: PastedPage.all)
    func `a pasted page or log gives its codes, server, id and words`(page: PastedPage) {
        let reading = reader.reading(of: page.text)
        #expect(reading.codes.map(\.code) == page.codes)
        #expect(reading.server == page.server)
        #expect(reading.requestID == page.requestID)
        #expect(reading.words == page.words)
        #expect(reading.isPasted)
    }

    @Test(arguments: PastedPage.all)
    func `line breaks that an input field made spaces change nothing but headers`(
        page: PastedPage
    ) {
        let reading = reader.reading(of: page.text.replacing("\n", with: " "))
        #expect(reading.codes.map(\.code) == page.codes)
        #expect(reading.server == page.server)
        #expect(reading.requestID == page.requestID)
    }

    @Test(arguments: ["502", "  bad gateway ", "https://acme.example/a", "10:30 error 502", "<b>"])
    func `what is short stays as it was typed`(text: String) {
        let reading = reader.reading(of: text)
        #expect(reading.words == text)
        #expect(!reading.isPasted)
    }

    @Test func `a question is no paste, and its bare numbers are no codes`() {
        let text = """
            I have 500 contacts in my list and since yesterday at 10:30 I keep getting a 502 \
            whenever I open chat
            """
        let reading = reader.reading(of: text)
        #expect(reading.codes.map(\.code) == ["502"])
        #expect(!reading.isPasted)
    }

    @Test func `where nothing but noise was given it stays`() {
        let text = "https://acme.example/a/b/c?d=e&f=g 2024-05-12T10:11:12Z 203.0.113.7:443"
        #expect(reader.reading(of: text).words == text)
    }

    @Test func `a secret is neither id nor word`() {
        let text = """
            > Authorization: Bearer abc123abc123abc123
            > Cookie: session=abc123; request id
            < HTTP/1.1 502 Bad Gateway
            """
        let reading = reader.reading(of: text)
        #expect(reading.requestID == nil)
        #expect(!reading.words.contains("abc123"))
    }

    @Test(arguments: [
        ("502 bad gateway nginx", "nginx"), ("502 Bad Gateway cloudflare", "Cloudflare"),
        ("server: awselb/2.0", "AWS load balancer"), ("nginx/1.25.3", "nginx"),
    ])
    func `a short text names its server`(text: String, server: String) {
        #expect(reader.reading(of: text).server == server)
    }

    @Test func `a question about a server is not from it`() {
        #expect(reader.reading(of: "why does nginx return 502").server == nil)
    }

    @Test(arguments: [
        ("CF-RAY: 8f3c1a2b3c4d5e6f-FRA", "8f3c1a2b3c4d5e6f-FRA"),
        ("x-request-id: 7c9e6679-7425-40de", "7c9e6679-7425-40de"),
        (#"{"requestId":"req_123abc"}"#, "req_123abc"),
        ("Incident ID: 12345-678", "12345-678"), ("Reference #18.7f5a.17", "18.7f5a.17"),
        ("X-Amzn-Trace-Id: Root=1-5759e988-bd8", "Root=1-5759e988-bd8"),
    ])
    func `a request id is given as it is shown`(text: String, id: String) {
        #expect(reader.reading(of: text).requestID == id)
    }

    @Test(arguments: [
        "request id missing", "ray id", "reference 12345678", "trace id: none at all",
    ])
    func `what follows the name of an id may be none`(text: String) {
        #expect(reader.reading(of: text).requestID == nil)
    }
}
