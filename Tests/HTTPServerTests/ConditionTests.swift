import HTTPServer
import TestSupport
import Testing

/// RFC 9110, 13: conditional requests.
@Suite(.serialized) struct ConditionTests {
    private let site: TestSite

    init() throws {
        site = try VersionedSite.start()
    }

    // 13.1.2: the weak comparison, a list, "*".
    @Test(
        arguments: VersionedSite.paths,
        [
            "\"v1\"", "W/\"v1\"", "*", "\"v0\", \"v1\"", "\"v0\",W/\"v1\"", "\"a,b\" , \"v1\"",
            ", \"v1\",",
        ])
    func `a client that has the version gets 304`(path: String, list: String) throws {
        let reply = try #require(site.get(path, "If-None-Match: \(list)\r\n"))

        #expect(reply.status == 304)
        #expect(reply.bytes.isEmpty)
    }

    @Test(arguments: VersionedSite.paths, ["\"v2\"", "v1", "\"v1", "\"V1\"", "\"*\"", "w/\"v1\""])
    func `a client with another version gets the page`(path: String, list: String) throws {
        let reply = try #require(site.get(path, "If-None-Match: \(list)\r\n"))

        #expect(reply.status == 200)
        #expect(reply.body == VersionedSite.text)
    }

    // 5.3: fields of one name are one list.
    @Test(arguments: VersionedSite.paths)
    func `several fields of tags are one list`(path: String) {
        let fields = "If-None-Match: \"v0\"\r\nIf-None-Match: \"v1\"\r\n"

        #expect(site.get(path, fields)?.status == 304)
    }

    // 15.4.5: what a 304 has to say, and what it should not.
    @Test(arguments: VersionedSite.paths)
    func `a 304 says what a cache needs and nothing of the body`(path: String) throws {
        let reply = try #require(site.get(path, "If-None-Match: \"v1\"\r\n"))

        #expect(reply["ETag"] == VersionedSite.tag)
        #expect(reply["Cache-Control"] == "max-age=60")
        #expect(reply["Vary"]?.hasPrefix("Cookie") == true)
        #expect(reply["Date"]?.hasSuffix(" GMT") == true)
        #expect(reply["Content-Type"] == nil)
        #expect(reply["Content-Encoding"] == nil)
        #expect(reply["Last-Modified"] == nil)
    }

    // RFC 9112, 6.3: a 304 ends with its header, whatever its length says.
    @Test(arguments: VersionedSite.paths)
    func `nothing comes after the header of a 304`(path: String) {
        let client = site.connect()
        client.send(
            "GET \(path) HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\nConnection: close\r\n\r\n")

        #expect(client.readToEnd()?.hasSuffix("\r\n\r\n") == true)
    }

    @Test(arguments: VersionedSite.paths)
    func `HEAD is 304 where GET is`(path: String) throws {
        let reply = try #require(site.ask("HEAD", path, "If-None-Match: \"v1\"\r\n"))

        #expect(reply.status == 304)
        #expect(reply["ETag"] == VersionedSite.tag)
    }

    // 13.1.3: the three forms of a date count, others are ignored.
    @Test(
        arguments: VersionedSite.paths,
        [
            (VersionedSite.earlier, 200), (VersionedSite.changed, 304), (VersionedSite.later, 304),
            ("Sunday, 06-Nov-94 08:49:37 GMT", 304), ("Sun Nov  6 08:49:37 1994", 304),
            ("Sun, 06 Nov 1994 08:49:37 CET", 200), ("yesterday", 200), ("784111777", 200),
        ])
    func `a page that is no younger than the date is 304`(path: String, sent: (String, Int)) {
        #expect(site.get(path, "If-Modified-Since: \(sent.0)\r\n")?.status == sent.1)
        #expect(site.ask("HEAD", path, "If-Modified-Since: \(sent.0)\r\n")?.status == sent.1)
    }

    @Test(arguments: VersionedSite.paths, [("\"v1\"", 304), ("\"v2\"", 200)])
    func `beside If-None-Match the date is ignored`(path: String, sent: (String, Int)) {
        let date = sent.1 == 304 ? VersionedSite.earlier : VersionedSite.later
        let fields = "If-Modified-Since: \(date)\r\nIf-None-Match: \(sent.0)\r\n"

        #expect(site.get(path, fields)?.status == sent.1)
    }

    // 13.1.1: the strong comparison.
    @Test(
        arguments: VersionedSite.paths,
        [
            ("\"v1\"", 200), ("*", 200), ("\"v0\", \"v1\"", 200), ("\"v2\"", 412),
            ("W/\"v1\"", 412), ("v1", 412),
        ])
    func `If-Match wants this version`(path: String, sent: (String, Int)) {
        #expect(site.get(path, "If-Match: \(sent.0)\r\n")?.status == sent.1)
        #expect(site.ask("HEAD", path, "If-Match: \(sent.0)\r\n")?.status == sent.1)
    }

    @Test func `a weak tag matches weakly only`() {
        #expect(site.get("/weak", "If-None-Match: \"v1\"\r\n")?.status == 304)
        #expect(site.get("/weak", "If-Match: W/\"v1\"\r\n")?.status == 412)
    }

    // 13.1.4
    @Test(
        arguments: VersionedSite.paths,
        [
            (VersionedSite.earlier, 412), (VersionedSite.changed, 200), (VersionedSite.later, 200),
            ("tomorrow", 200),
        ])
    func `If-Unmodified-Since wants no younger version`(path: String, sent: (String, Int)) {
        #expect(site.get(path, "If-Unmodified-Since: \(sent.0)\r\n")?.status == sent.1)
    }

    // 13.2.2: If-Match comes before all others.
    @Test(arguments: VersionedSite.paths)
    func `a condition that fails comes before one that is not modified`(path: String) {
        let fields = "If-Match: \"v2\"\r\nIf-None-Match: \"v1\"\r\n"

        #expect(site.get(path, fields)?.status == 412)
    }

    @Test(arguments: VersionedSite.paths)
    func `a 412 has no body and is not kept`(path: String) throws {
        let reply = try #require(site.get(path, "If-Match: \"v2\"\r\n"))

        #expect(reply.bytes.isEmpty)
        #expect(reply["Content-Length"] == "0")
        #expect(reply["Cache-Control"] == "no-store")
        #expect(reply["ETag"] == nil)
    }

    // 13.2.1: conditions are for answers that would be 2xx.
    @Test(arguments: ["/missing", "/broken", "/echo"])
    func `what is no page has no conditions`(path: String) {
        let status = site.get(path)?.status

        #expect(site.get(path, "If-None-Match: *\r\n")?.status == status)
        #expect(site.get(path, "If-Match: \"v2\"\r\n")?.status == status)
    }

    @Test func `a page without a version is sent whatever its date`() {
        #expect(
            site.get("/hello", "If-Modified-Since: \(VersionedSite.later)\r\n")?.status == 200)
        #expect(
            site.get("/hello", "If-Unmodified-Since: \(VersionedSite.earlier)\r\n")?.status == 200)
    }

    @Test(
        arguments: ["PUT", "POST"],
        [
            ("", 204), ("If-Match: \"v1\"", 204), ("If-Match: *", 204), ("If-Match: \"v0\"", 412),
            ("If-Match: W/\"v1\"", 412), ("If-None-Match: *", 412), ("If-None-Match: \"v1\"", 412),
            ("If-None-Match: \"v0\"", 204),
        ])
    func `a handler that changes a version asks for it`(method: String, sent: (String, Int)) {
        let field = sent.0.isEmpty ? "" : sent.0 + "\r\n"

        #expect(site.ask(method, "/document", field + "Content-Length: 0\r\n")?.status == sent.1)
    }

    @Test(arguments: [("If-Match: *", 412), ("If-None-Match: *", 201), ("If-Match: \"v1\"", 412)])
    func `what is not there yet has no version`(field: String, status: Int) {
        #expect(site.ask("PUT", "/new", "\(field)\r\nContent-Length: 0\r\n")?.status == status)
    }

    @Test func `a failed condition in a handler is a refusal with a page`() throws {
        let reply = try #require(
            site.ask("PUT", "/document", "If-Match: \"v0\"\r\nContent-Length: 0\r\n"))

        #expect(reply.body == "refused 412")
        #expect(reply["X-Finished"] == "yes")
    }
}
