import Foundation
import HTTPServer
import TestSupport
import Testing

/// HTTP over TLS, asked by curl and openssl.
@Suite(.serialized) struct TLSTests {
    private let folder: TLSFolder

    init() throws {
        folder = try TLSFolder()
    }

    private func site(_ identity: TLSIdentity) throws -> TestSite {
        var configuration = ServerConfiguration(threads: 2, workers: 2)
        configuration.identity = identity
        var router = TestSite.router()
        router.get("/scheme") { .text($0.origin.scheme) }
        return try TestSite(
            configuration, router: router, pages: ["/prepared": PreparedPage(.html(TestSite.page))])
    }

    @Test func `pages are answered over TLS, from one connection`() throws {
        let site = try site(folder.identity("a"))

        let answers = try folder.curl(site, ["/hello", "/scheme", "/slow?ms=1", "/prepared"])

        #expect(answers == "hello\nhttps\nslow\n\(TestSite.page)\n")
    }

    @Test(arguments: [("-tls1_2", true), ("-tls1_3", true), ("-tls1_1", false), ("-tls1", false)])
    func `TLS 1_2 and 1_3 are spoken, older versions refused`(
        version: String, isSpoken: Bool
    ) throws {
        let site = try site(folder.identity("a"))

        // The lowest security level, so that it is the server that refuses.
        let (status, said) = try folder.openssl(
            ["s_client", "-connect", "127.0.0.1:\(site.port)", version]
                + (isSpoken ? [] : ["-cipher", "DEFAULT:@SECLEVEL=0"]), input: "")

        #expect((status == 0) == isSpoken)
        #expect(said.contains("BEGIN CERTIFICATE") == isSpoken)
    }

    @Test func `HTTP on the port of TLS is closed and harms nobody`() throws {
        let site = try site(folder.identity("a"))
        let client = site.connect()
        client.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")

        let answer = try #require(client.readToEnd())

        #expect(!answer.contains("hello"))
        #expect(try folder.curl(site, ["/hello"]) == "hello\n")
    }

    @Test func `a renewed certificate is shown to who connects from then on`() throws {
        let site = try site(folder.identity("a"))
        let before = try folder.fingerprint(shownAt: site.port)

        try site.server.renew(folder.identity("b"))

        #expect(try before == folder.fingerprint(of: "a"))
        #expect(try folder.fingerprint(shownAt: site.port) == folder.fingerprint(of: "b"))
        #expect(try folder.curl(site, ["/hello"]) == "hello\n")
    }

    @Test func `a connection from before the renewal goes on`() throws {
        let site = try site(folder.identity("a"))
        let client = try TLSClient(port: site.port)
        let first = try client.get("/articles/first", until: "first")

        try site.server.renew(folder.identity("b"))
        let second = try client.get("/articles/second", until: "second")

        #expect(first.contains("HTTP/1.1 200 "))
        #expect(second.contains("HTTP/1.1 200 "))
    }

    @Test func `certificates can be renewed again and again`() throws {
        let site = try site(folder.identity("a"))

        for name in ["b", "a", "b"] {
            try site.server.renew(folder.identity(name))
            #expect(try folder.fingerprint(shownAt: site.port) == folder.fingerprint(of: name))
        }
    }

    @Test(arguments: [
        ("missing.pem", "a.key", "cannot be read"), ("a.pem", "missing.key", "cannot be read"),
        ("a.key", "a.key", "CERTIFICATE"), ("a.pem", "a.pem", "PRIVATE KEY"),
        ("empty.pem", "a.key", "empty.pem"),
    ])
    func `a file that is none is told in one line that names it`(
        certificate: String, key: String, word: String
    ) throws {
        try folder.write("", to: "empty.pem")

        let error = try #require(throws: ServerError.self) {
            _ = try TLSIdentity(
                certificateFile: folder.path(certificate), keyFile: folder.path(key))
        }

        #expect(error.description.hasPrefix("TLS is not possible: "))
        #expect(error.description.contains(word))
        #expect(!error.description.contains("\n"))
    }

    @Test(arguments: ["b.key", "broken.key"])
    func `a key that does not fit starts no server`(key: String) throws {
        try folder.write(TLSFolder.brokenKey, to: "broken.key")
        let identity = try TLSIdentity(
            certificateFile: folder.path("a.pem"), keyFile: folder.path(key))

        let error = try #require(throws: ServerError.self) { _ = try site(identity) }

        #expect(error.description.hasPrefix("TLS is not possible: "))
    }

    @Test func `a server goes on when what should renew it cannot be used`() throws {
        let site = try site(folder.identity("a"))
        let mixed = try TLSIdentity(
            certificateFile: folder.path("b.pem"), keyFile: folder.path("a.key"))

        for _ in 0..<3 {
            let error = try #require(throws: ServerError.self) { try site.server.renew(mixed) }
            #expect(error.description.hasPrefix("TLS is not possible: "))
        }

        #expect(try folder.fingerprint(shownAt: site.port) == folder.fingerprint(of: "a"))
        #expect(try folder.curl(site, ["/hello"]) == "hello\n")
        try site.server.renew(folder.identity("b"))
        #expect(try folder.fingerprint(shownAt: site.port) == folder.fingerprint(of: "b"))
    }

    @Test func `a server without TLS has nothing to renew`() throws {
        let site = try TestSite()

        try site.server.renew(folder.identity("a"))

        #expect(site.get("/hello")?.body == "hello")
    }
}
