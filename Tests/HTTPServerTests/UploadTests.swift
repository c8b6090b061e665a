import HTTPServer
import TestSupport
import Testing

@Suite(.serialized) struct UploadTests {
    private func post(_ body: String, type: String, fields: String = "") -> String {
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\n\(fields)"
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    private let chunked = "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"

    @Test func `a form is read`() throws {
        let site = try TestSite()
        let request = post(
            "a=1&b=x+y&c=%C3%BC", type: "application/x-www-form-urlencoded; charset=UTF-8")

        #expect(site.ask(request)?.body == "form[a=1;b=x y;c=ü] files[] body[0]")
    }

    @Test func `a multipart form is read and its files are counted`() throws {
        let site = try TestSite()
        let request = post(MultipartTests.form, type: "multipart/form-data; boundary=\"X\"")

        let body = site.ask(request)?.body

        #expect(body == "form[text=hello;empty=;line=a\r\nb\r\n] files[har:a.har:11] body[0]")
    }

    @Test func `a large file takes no memory but its size is known`() throws {
        let site = try TestSite()
        let file = String(repeating: "0123456789abcdef", count: 64 << 10)
        let form =
            "--X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n\(file)\r\n--X--"

        let reply = site.ask(post(form, type: "multipart/form-data; boundary=X"))

        #expect(reply?.body == "form[] files[f:f:\(file.utf8.count)] body[0]")
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=X",
    ])
    func `a broken form is 400`(type: String) throws {
        let site = try TestSite()

        #expect(site.ask(post("--X\r\nbroken", type: type))?.status == 400)
    }

    @Test func `another body is handed over as bytes`() throws {
        let site = try TestSite()

        #expect(
            site.ask(post("{\"a\":1}", type: "application/json"))?.body == "form[] files[] body[7]")
    }

    @Test func `a body in chunks is read`() throws {
        let site = try TestSite()

        let reply = site.ask(
            chunked + "\r\n5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nTrailer: x\r\n\r\n")

        #expect(reply?.body == "form[] files[] body[11]")
    }

    @Test(arguments: [
        "x\r\nhello\r\n0\r\n\r\n", "-5\r\nhello\r\n0\r\n\r\n", "0x5\r\nhello\r\n0\r\n\r\n",
        "5 \r\nhello\r\n0\r\n\r\n", "5\r\nhelloo\r\n0\r\n\r\n",
    ])
    func `a broken chunk is 400 and the end`(body: String) throws {
        let site = try TestSite()
        let client = site.connect()
        client.send(chunked + "\r\n" + body + "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")

        let answer = try #require(client.readToEnd())

        #expect(answer.hasPrefix("HTTP/1.1 400 "))
        #expect(!answer.contains("hello"))
    }

    @Test func `a client that asks first is told to continue`() throws {
        let site = try TestSite()
        let client = site.connect()
        client.send(
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")

        #expect(client.readResponse()?.status == 100)
        client.send("ab")
        #expect(client.readResponse()?.body == "form[] files[] body[2]")
    }

    @Test func `too long a body is refused before it is sent`() throws {
        let site = try TestSite()
        let client = site.connect()
        client.send(
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10000000000\r\nExpect: 100-continue\r\n\r\n"
        )

        let answer = try #require(client.readToEnd())

        #expect(answer.hasPrefix("HTTP/1.1 413 "))
        #expect(answer.contains("Connection: close"))
        #expect(answer.hasSuffix("refused 413"))
    }

    @Test func `a body in chunks that is too long is 413`() throws {
        var limits = Limits()
        limits.bodyBytes = 1000
        let site = try TestSite(limits)
        let chunk = "100\r\n" + String(repeating: "x", count: 256) + "\r\n"

        let fits = site.ask(chunked + "\r\n" + chunk + chunk + chunk + "0\r\n\r\n")
        let tooLong = site.ask(
            chunked + "\r\n" + chunk + chunk + chunk + chunk + chunk + "0\r\n\r\n")
        let endless = site.connect()
        endless.send(chunked + "\r\n" + String(repeating: chunk, count: 100))

        #expect(fits?.body == "form[] files[] body[768]")
        #expect(tooLong?.status == 413)
        #expect(endless.readToEnd() == "")
    }

    @Test func `a form with too much in it is 413`() throws {
        var limits = Limits()
        limits.formFields = 2
        limits.formBytes = 100
        let site = try TestSite(limits)
        let long = String(repeating: "x", count: 200)

        for body in ["a&b&c", "a=" + long] {
            let reply = site.ask(post(body, type: "application/x-www-form-urlencoded"))
            #expect(reply?.status == 413)
            #expect(reply?.body == "refused 413")
        }
    }

    @Test func `the body of a GET is read and dropped`() throws {
        let site = try TestSite()
        let client = site.connect()
        for path in ["/hello", "/prepared"] {
            client.send("GET \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc")
            #expect(client.readResponse()?.status == 200)
        }
    }

    @Test func `a client that leaves in the middle harms nobody`() throws {
        let site = try TestSite()
        for _ in 0..<20 {
            site.connect().send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc")
            site.connect().send("GET /slow?ms=20 HTTP/1.1\r\nHost: a\r\n\r\n")
            site.connect().send("GET /prep")
        }

        #expect(site.get("/prepared")?.status == 200)
        #expect(site.get("/slow?ms=1")?.status == 200)
    }
}
