import Handrail
import Library
import Testing

/// `connection` of `site.yaml`.
struct ConnectionSettingsTests {
    private func library(_ lines: String) throws -> Library {
        try Folder(["site.yaml": Sheet.site + "\n" + lines]).library()
    }

    @Test func `addresses of the product are read in their order`() throws {
        let library = try library(
            """
            connection:
              - {name: Acme, url: "https://acme.example/up", ipv4: "https://v4.acme.example/", ipv6: "https://v6.acme.example/"}
              - {name: Signing in, url: "https://login.acme.example"}
            """)
        let targets = library.content.settings.connection

        #expect(library.findings.isEmpty)
        #expect(targets.map(\.name) == ["Acme", "Signing in"])
        #expect(targets[0].address.url == "https://acme.example/up")
        #expect(
            targets[0].addresses.map(\.host)
                == ["acme.example", "v4.acme.example", "v6.acme.example"])
        #expect(targets[1].ipv4 == nil)
    }

    @Test func `without the key there are none`() throws {
        #expect(try library("").content.settings.connection.isEmpty)
        #expect(try library("connection: []").findings.isEmpty)
    }

    @Test(arguments: [
        ("connection: https://acme.example", "not a list of entries"),
        ("connection: [https://acme.example]", "not a list of entries"),
        ("connection: [{url: \"https://acme.example\"}]", "no name"),
        ("connection: [{name: Acme}]", "no address that “Acme” can be asked at"),
        ("connection: [{name: Acme, url: \"http://acme.example\"}]", "no address"),
        ("connection: [{name: Acme, url: \"https://a.example; *\"}]", "no address"),
    ])
    func `a mistake is reported and left out`(lines: String, message: String) throws {
        let library = try library(lines)

        #expect(library.content.settings.connection.isEmpty)
        #expect(library.findings.map(\.line) == [5])
        #expect(library.findings.allSatisfy { $0.message.contains(message) })
        #expect(library.hasErrors)
    }

    @Test func `a mistake in one family leaves the address itself`() throws {
        let library = try library(
            "connection: [{name: Acme, url: \"https://acme.example\", ipv6: \"::1\", port: 3}]")

        #expect(library.content.settings.connection.map(\.ipv6) == [nil])
        #expect(library.findings.count == 2)
        #expect(library.findings.contains { $0.message.contains("“port” is no key of an address") })
    }

    @Test func `no more are asked than a visitor would wait for`() throws {
        let many = (1...14).map { "{name: A\($0), url: \"https://a\($0).example\"}" }
        let library = try library("connection: [\(many.joined(separator: ", "))]")

        #expect(library.content.settings.connection.count == 12)
        #expect(library.findings.map(\.message) == ["“connection” has 14 addresses"])
    }
}
