import FoundationEssentials
import HTTPServer
import Handrail
@testable import Site
import Testing

struct ConnectionPageTests {
    /// The sample site with these addresses of its product.
    private func visit(
        _ urls: [String] = ["https://acme.example/up", "https://login.acme.example:8443/"],
        limits: SiteLimits = SiteLimits(clients: false)
    ) throws -> Visit {
        var settings = SiteSamples.settings
        settings.connection = try urls.map { url in
            ConnectionTarget(name: "<Acme>", address: try #require(HTTPSAddress(url)))
        }
        let samples = SiteSamples.content
        return try Visit(
            Content(
                settings: settings, articles: samples.articles, codes: samples.codes,
                topics: samples.topics), limits: limits)
    }

    private func ping(
        _ visit: Visit, from client: String? = "203.0.113.7", headers: [(String, String)] = []
    ) -> Answer {
        Answer(
            visit.router.respond(
                to: Request(
                    path: "/connection/ping", headers: Headers(headers),
                    origin: Origin(
                        client: client.flatMap { IPAddress($0) }, scheme: "https", host: nil))))
    }

    @Test func `the page names each address, and its policy allows those and no others`() throws {
        let page = try visit().get("/connection")
        let policy = try #require(page.header("Content-Security-Policy"))

        #expect(page.status == 200)
        #expect(
            page.attributes("data-url") == [
                "https://acme.example/up", "https://login.acme.example:8443/",
            ])
        #expect(page.text.contains("&lt;Acme&gt; <code>acme.example</code>"))
        #expect(
            policy.contains(
                "connect-src 'self' https://acme.example https://login.acme.example:8443;"))
        #expect(policy.contains("script-src 'self';"))
        #expect(page.header("Cache-Control")?.hasPrefix("public") == true)
    }

    @Test func `no other page may ask another host`() throws {
        let visit = try visit()

        for path in ["/", "/report", "/articles", "/connection/nothing"] {
            let policy = visit.get(path).header("Content-Security-Policy")
            #expect(policy?.contains("connect-src 'self';") == true, "\(path)")
        }
    }

    @Test func `without JavaScript the page says how to do it by hand`() throws {
        let page = try visit().get("/connection")
        let note = try #require(page.text.between("<noscript>", "</noscript>").first)

        #expect(note.contains("JavaScript"))
        #expect(note.contains(##"href="#by-hand""##))
        #expect(page.text.contains("curl -I https://acme.example/"))
        #expect(page.text.contains("ping -c 10 acme.example"))
        #expect(page.text.contains("https://status.acme.example"))
    }

    @Test func `a site without addresses checks itself alone`() throws {
        let page = try visit([]).get("/connection")

        #expect(page.status == 200)
        #expect(page.attributes("data-url").isEmpty)
        #expect(!page.text.contains("curl -I"))
        #expect(page.header("Content-Security-Policy")?.contains("connect-src 'self';") == true)
    }

    @Test func `each outcome has its words, and leads to articles that exist`() throws {
        let visit = try visit()
        let page = visit.get("/connection")

        #expect(
            page.attributes("data-verdict") == [
                "offline", "site", "blocked", "partly", "reached", "unlisted", "unsteady", "clock",
                "proxy",
            ])
        #expect(page.text.contains("/articles/fix-a-502"))
        for link in page.attributes("href").filter({ $0.hasPrefix("/articles/") }) {
            #expect(visit.follow(link).status == 200)
        }
    }

    @Test func `a ping tells the time, the family and the scheme, to be kept by nobody`() throws {
        let answer = ping(try visit())

        #expect(
            answer.text
                == #"{"address":"203.0.113.7","family":4,"proxyFields":[],"scheme":"https","time":1795449600000}"#
        )
        #expect(answer.header("Cache-Control") == "no-store")
        #expect(answer.header("Content-Type") == "application/json")
    }

    @Test func `a ping by IPv6 says so, and one by a socket says nothing`() throws {
        let visit = try visit()

        #expect(ping(visit, from: "2001:db8::1").text.contains(#""family":6"#))
        #expect(!ping(visit, from: nil).text.contains("family"))
    }

    @Test func `a ping tells which fields a proxy has added`() throws {
        let answer = ping(try visit(), headers: [("Via", "1.1 office\"<x>")])

        #expect(answer.text.contains(#""proxyFields":["Via"]"#))
        #expect(!answer.text.contains("office"))
    }

    @Test func `one client may ask for some thirty checks an hour, another is not held up`() throws
    {
        let visit = try visit(limits: SiteLimits())
        for _ in 0..<300 { #expect(ping(visit).status == 200) }

        #expect(ping(visit).status == 429)
        #expect(ping(visit).header("Retry-After") != nil)
        #expect(ping(visit, from: "203.0.113.8").status == 200)
    }
}
